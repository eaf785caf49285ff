import { LabProblem, type LabProblemKind } from "@coursewright/lab";
import { expect, test } from "vitest";
import type { CommandContext } from "../command-context.ts";
import { labOutcome } from "./lab-outcome.ts";

async function outcomeOf(kind: LabProblemKind, remedy?: string) {
  let said = "";
  const context: CommandContext = {
    stdout: () => {},
    stderr: (text) => {
      said += text;
    },
    cwd: "/",
    env: {},
    colour: false,
    quiet: false,
    signal: new AbortController().signal,
  };
  const outcome = await labOutcome(context, async () => {
    throw new LabProblem(kind, "setup.sh exited 4.", remedy);
  });
  return { outcome, said };
}

test("the author's fault is told, and ends like any error in the content", async () => {
  expect(await outcomeOf("content")).toEqual({ outcome: 1, said: "✗ setup.sh exited 4.\n" });
  expect(await outcomeOf("content", "Mend it.")).toEqual({
    outcome: 1,
    said: "✗ setup.sh exited 4.\n  Mend it.\n",
  });
});

test.each(["machine", "usage"] as const)("a problem of kind %s is one of usage", async (kind) => {
  const problem = { problem: "setup.sh exited 4.", remedy: "Do this." };
  expect(await outcomeOf(kind, "Do this.")).toEqual({ outcome: problem, said: "" });
});
