import { withKeys } from "./layers.ts";
import type { TestFiles } from "./rule-test.ts";

/** The sound workspace's training.yaml with these top-level keys instead of its own. */
export function training(keys: string): TestFiles {
  return change("training.yaml", keys);
}

/** The same for its module approval-workflows. */
export function module(keys: string): TestFiles {
  return change("modules/approval-workflows/module.yaml", keys);
}

/** The same for its exercise route-invoices. */
export function exercise(keys: string): TestFiles {
  return change("exercises/route-invoices/exercise.yaml", keys);
}

/** The same for its assessment approvals-post. */
export function post(keys: string): TestFiles {
  return change("assessments/approvals-post.assessment.yaml", keys);
}

/** The same for its assessment approvals-recall. */
export function recall(keys: string): TestFiles {
  return change("assessments/approvals-recall.assessment.yaml", keys);
}

function change(path: string, keys: string): TestFiles {
  return { [path]: withKeys(path, keys.replace(/^\n/, "")) };
}
