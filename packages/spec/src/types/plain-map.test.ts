import { describe, expect, it } from "vitest";
import { resolveProgram } from "../program/resolve-program.ts";
import { allFindings } from "../testing/rule-test.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { analyse } from "../workspace/workspace.ts";

const name = "constructor";
const named = [
  "admin-core",
  "admin",
  "approval-workflows",
  "approvals-admin",
  "approvals-post",
  "approvals-recall",
  "build-routing",
  "create-workflow",
  "enterprise",
  "escalate",
  "faster-approvals",
  "route-7500",
  "route-invoices",
  "routes-by-amount",
  "why-routing",
];

describe("a name that every object of JavaScript knows", () => {
  it.each(named)("may stand for %s", (id) => {
    const renamed = analyse(Object.entries(soundWorkspace).map((file) => rename(file, id)));
    expect(renamed.diagnostics.map(({ message }) => message)).toEqual([]);
    const program = JSON.stringify(resolveProgram(renamed.workspace)).replaceAll(name, id);
    const before = JSON.stringify(resolveProgram(analyse(Object.entries(soundWorkspace)).workspace));
    expect(sorted(program)).toBe(sorted(before));
  });

  it("is there only where somebody wrote it", () => {
    const [exercise, lab] = ["exercises/route-invoices/exercise.yaml", "exercises/route-invoices/lab.yaml"];
    const found = allFindings({
      [exercise]: (soundWorkspace[exercise] ?? "").replace("id: escalate", `id: ${name}`),
      [lab]: (soundWorkspace[lab] ?? "").replace(/^ {2}escalate:[\s\S]*/m, ""),
    });
    expect(found.map(({ code }) => code)).toEqual(["exercise/step-without-check"]);
  });

  it.each([
    ["correct: true", "correct: constructor", '"constructor"'],
    ["type: multiple-choice", "type: constructor\n    name: x", '"constructor"'],
  ])("is no value instead of %s", (right, wrong, quoted) => {
    const path = "assessments/approvals-post.assessment.yaml";
    const found = allFindings({ [path]: (soundWorkspace[path] ?? "").replace(right, wrong) });
    expect(found[0]?.message).toContain(quoted);
    expect(JSON.stringify(found)).not.toContain("native code");
  });
});

function rename([path, text]: readonly [string, string], id: string): [string, string] {
  const whole = new RegExp(`(?<![\\w-])${id}(?![\\w-])`, "g");
  return [path.replace(whole, name), text.replace(whole, name)];
}

/** What is in a text, in whatever order: names decide the order of some lists. */
function sorted(text: string): string {
  return [...text].sort().join("");
}
