import { plainText } from "../../text/plain-text.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

const absolute =
  /\b(?:always|never|absolutely|under no circumstances|in every case|without exception|selalu|tidak pernah|sama sekali|tanpa kecuali)\b/i;

/** Absolute words do not give wrong choices away. */
export const absoluteWords = defineRule({
  code: "item/absolute-words",
  severity: "info",
  demand: "Words such as always and never do not stand in the wrong choices only.",
  subject: "item",
  *check(subject, world) {
    const { value } = subject;
    const choices = "choices" in value ? (value.choices ?? []) : [];
    const found = choices.flatMap(({ correct, text }, index) => {
      const word = absolute.exec(plainText(text))?.[0];
      return word === undefined ? [] : [{ correct: correct === true, index, word }];
    });
    const [first] = found;
    if (first === undefined || found.some(({ correct }) => correct)) return;
    if (!choices.some(({ correct }) => correct) || !intact(subject, world)) return;
    yield {
      path: ["choices", first.index, "text"],
      message: `"${first.word}" stands in wrong choices only, which gives them away.`,
      hint: "People who guess leave out what sounds absolute. Word right and wrong choices alike.",
    };
  },
});
