import type { AssessmentPage } from "@coursewright/spec/course";
import { attemptsLeft } from "../session/progress.ts";
import type { App } from "./app.ts";

/** How many attempts are left. */
export function attemptsText({ learner, strings }: App, page: AssessmentPage): string {
  if (page.attempts === undefined) return strings.text("anyAttempts");
  const left = attemptsLeft(page, learner.state());
  return left === 0 ? strings.text("noAttemptsLeft") : strings.count("attemptsLeft", left);
}
