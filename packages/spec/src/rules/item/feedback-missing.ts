import type { Item } from "../../language/language.ts";
import { plainText } from "../../text/plain-text.ts";
import { shorten } from "../../types/mismatch.ts";
import { isExam } from "../exam.ts";
import { intact } from "../intact.ts";
import { defineRule, type Finding } from "../rule.ts";

/** Whoever answers wrongly learns why. */
export const feedbackMissing = defineRule({
  code: "item/feedback-missing",
  severity: "warning",
  demand: "Whoever answers wrongly reads why it is wrong.",
  subject: "item",
  *check(subject, world) {
    const finding = judge(subject.id, subject.value);
    if (finding === undefined || isExam(subject, world) || !intact(subject, world)) return;
    if (world.uses("assessment", subject.owner).some(({ kind }) => kind === "certification")) return;
    yield finding;
  },
});

const hint = "Say in a sentence why it is wrong and where to look. It is the moment at which people read.";

function judge(id: string, item: Item): Finding | undefined {
  if (item.type === "hands-on" || item.type === "peer-review") return undefined;
  if ("choices" in item) return silentChoice(id, item.choices ?? []);
  if (item.type === "scenario" || item.feedback !== undefined) return undefined;
  return {
    path: ["prompt"],
    message: `Whoever answers "${id}" wrongly is not told why.`,
    hint: `Add feedback: to the item. ${hint}`,
  };
}

function silentChoice(
  id: string,
  choices: readonly { readonly text: string; readonly correct?: boolean; readonly feedback?: string }[],
): Finding | undefined {
  const silent = choices.flatMap(({ correct, feedback, text }, index) =>
    correct || feedback !== undefined ? [] : [{ text, index }],
  );
  const [first, ...others] = silent;
  if (first === undefined) return undefined;
  const which =
    others.length === 0
      ? `"${shorten(plainText(first.text))}"`
      : `one of the ${silent.length} wrong choices without feedback`;
  return {
    path: ["choices", first.index, "text"],
    message: `Whoever chooses ${which} in "${id}" is not told why it is wrong.`,
    hint: `Add feedback: to the choice. ${hint}`,
  };
}
