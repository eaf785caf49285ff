import { comparable } from "../../text/plain-text.ts";
import type { World } from "../../workspace/world.ts";
import { query } from "../../workspace/world.ts";
import { defineRule } from "../rule.ts";

/** The key of an exam's item is shown nowhere else. */
export const keyShown = defineRule({
  code: "assessment/key-shown",
  severity: "warning",
  demand: "The answer to an exam's item is shown in no other assessment.",
  subject: "item",
  *check(subject, world) {
    if (!isSecure(subject.owner, subject.key, world)) return;
    const shown = world.get(shownItems, "all")[comparable(subject.value.prompt)];
    if (shown === undefined) return;
    yield {
      path: ["prompt"],
      message: `This item belongs to an exam, and its answer is shown in "${shown}".`,
      hint: "Ask it in other words or with other numbers there, or take it out of the exam.",
      related: [
        { entity: { kind: "item", key: shown }, path: ["prompt"], message: "Here its answer is shown." },
      ],
    };
  },
});

function isSecure(owner: string, key: string, world: World): boolean {
  return world.head("assessment", owner)?.secure === true || world.value("item", key)?.secure === true;
}

/** By prompt, the first item whose answer learners read: neither secure nor before the teaching. */
const shownItems = query("items whose answer is shown", (world): Readonly<Record<string, string>> => {
  const shown: Record<string, string> = Object.create(null);
  for (const key of world.keys("item")) {
    const owner = key.slice(0, key.indexOf("/"));
    const assessment = world.head("assessment", owner);
    const item = world.value("item", key);
    if (item === undefined || assessment === undefined || isSecure(owner, key, world)) continue;
    if (assessment.when === "pre" || assessment.feedback === "none") continue;
    shown[comparable(item.prompt)] ??= key;
  }
  return shown;
});
