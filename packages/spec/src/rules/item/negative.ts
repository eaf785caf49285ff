import { shorten } from "../../types/mismatch.ts";
import { defineRule } from "../rule.ts";

/** A question that asks for the exception says so in a way nobody overlooks. */
export const negative = defineRule({
  code: "item/negative",
  severity: "warning",
  demand: "A NOT or EXCEPT in the question is emphasised.",
  subject: "item",
  *check({ value }) {
    if (!("choices" in value) || value.choices === undefined) return;
    const found = patterns.flatMap((pattern) => pattern.exec(value.prompt) ?? [])[0];
    if (found === undefined) return;
    const word = /(?:not|n['’]t|except|bukan|tidak|kecuali)\W*$/i.exec(found)?.[0] ?? found;
    const text = word.replace(/\W+$/, "");
    if (text === text.toUpperCase()) return;
    const start = value.prompt.indexOf(found) + found.length - word.length;
    yield {
      path: ["prompt"],
      range: [start, start + text.length],
      message: `The question turns on "${shorten(text)}", which is easily overlooked.`,
      hint: "Ask for what is right, or emphasise the word: **not**.",
    };
  },
});

const subordinate =
  "\\b(?:when|if|because|that|who|whose|while|until|unless|although|whether|after|before|without)\\b";
const cause = "\\b(?:jika|kalau|bila|apabila|ketika|karena|saat|sebelum|setelah|meskipun|tanpa)\\b";
/** Where a question begins; "who" and "which" in the middle of a sentence belong to a condition. */
const opening =
  "(?:(?:^|[.?!:]\\s+|\\n\\s*)(?:(?:in|for|to|on|of|by|from|at|with) )?(?:which|who)|, ?(?:which|who) of)";
const verbs = "(?:is|are|was|were|do|does|did|can|could|should|would|will|must|may|has|have)";

/** Only a negation of the question itself: one in a condition ("when an invoice is not approved") is a fact. */
const patterns = [
  new RegExp(
    `${opening}\\b(?:(?!${subordinate})[^.?!\\n])*?\\b(?:${verbs}(?: not\\b|n['’]t\\b)|(?:ca|wo)n['’]t\\b|cannot\\b)`,
    "i",
  ),
  /\bwhat (?:is|are) not\b/i,
  /\b(?:all|each|every|everything|any)\b[^.?!\n]*[^*_\s] except(?= ?(?:for|of)?\s*(?:\.{3}|…)?[:?_.]*\s*$)/i,
  new RegExp(
    `\\b(?:manakah|mana|apakah yang)\\b(?:(?!${cause})[^.?!\\n])*?[^*_\\s] (?:bukan|tidak)(?![\\w*_])`,
    "i",
  ),
  /[^*_\s] kecuali(?=\s*(?:\.{3}|…)?[:?_.]*\s*$)/i,
];
