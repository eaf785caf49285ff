import { plainText } from "../../text/plain-text.ts";
import { shorten } from "../../types/mismatch.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A multiple-choice item has one right choice. */
export const severalKeys = defineRule({
  code: "item/several-keys",
  severity: "error",
  demand: "A multiple-choice item has exactly one right choice.",
  subject: "item",
  *check(subject, world) {
    const { value } = subject;
    if (value.type !== "multiple-choice" || !intact(subject, world)) return;
    const keys = value.choices.flatMap(({ correct, text }, index) => (correct ? [{ index, text }] : []));
    const [first, second] = keys;
    if (first === undefined || second === undefined) return;
    yield {
      path: ["choices", second.index, "correct"],
      message: `${keys.length} choices of "${subject.id}" are marked as right, and learners can choose one only.`,
      hint: "Keep one, or make the item type: multiple-response.",
      related: [
        {
          path: ["choices", first.index, "correct"],
          message: `"${shorten(plainText(first.text))}" is marked as right already.`,
        },
      ],
      fixes: [
        { title: "Change to multiple-response", edits: [{ path: ["type"], newText: "multiple-response" }] },
      ],
    };
  },
});
