import type { OutlineNode } from "@coursewright/lsp/protocol";
import { expect, test } from "vitest";
import { exercisesIn } from "./exercises-in.ts";

function node(kind: string, key: string, children: readonly OutlineNode[] = [], lab = false): OutlineNode {
  return { kind, key, label: key, detail: "", hover: "", warning: false, lab, place: null, children };
}

test("each exercise that has a lab is found once, however many modules take it", () => {
  const proved = node("exercise", "route-invoices", [node("step", "escalate")], true);
  const program = node("program", "a", [
    node("track", "t", [node("module", "m", [proved, node("exercise", "on-paper")])]),
    node("track", "u", [node("module", "n", [proved])]),
  ]);
  expect(exercisesIn(program).map(({ key }) => key)).toEqual(["route-invoices"]);
});
