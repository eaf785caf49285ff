import { plainText } from "../../text/plain-text.ts";
import { shorten } from "../../types/mismatch.ts";
import { defineRule } from "../rule.ts";

/** A choice says something by itself. */
export const allOfTheAbove = defineRule({
  code: "item/all-of-the-above",
  severity: "warning",
  demand: "A choice says something by itself, not all or none of the others.",
  subject: "item",
  *check({ value }) {
    const choices = "choices" in value ? (value.choices ?? []) : [];
    for (const [index, { text }] of choices.entries()) {
      const words = plainText(text);
      if (!patterns.some((pattern) => pattern.test(words))) continue;
      yield {
        path: ["choices", index, "text"],
        message: `"${shorten(words)}" speaks about the other choices, and choices are shown in random order.`,
        hint:
          value.type === "multiple-response"
            ? "Remove it: learners can tick every choice, or none."
            : "Replace it by a real mistake, or make the item type: multiple-response.",
      };
    }
  },
});

/** English and Indonesian; the whole choice, so that "all of the above-average invoices" is one. */
const patterns = [
  /^(?:all|none|both|neither|either|any|some) of (?:the )?(?:above|below|these|those)(?: (?:answers|options|choices|statements))?[.!]?$/i,
  /^(?:all|none|both|neither) of the (?:other )?(?:answers|options|choices|others)[.!]?$/i,
  /^(?:all|none|both) (?:the )?(?:(?:answers|options|choices) )?(?:above|(?:are|is) (?:correct|right|true|wrong|false))[.!]?$/i,
  /^(?:both|neither|either) [a-e1-5]\)? (?:and|nor|or|&) [a-e1-5]\)?[.!]?$/i,
  /^semua(?: (?:jawaban|pilihan|pernyataan))?(?: yang)?(?: (?:di ?atas|tersebut))?(?: adalah)?(?: (?:benar|betul|salah))?[.!]?$/i,
  /^tidak ada(?: (?:jawaban|pilihan))?(?: yang)? (?:benar|betul|tepat|di ?atas)[.!]?$/i,
  /^(?:bukan|tidak satu ?pun)(?: dari)?(?: (?:jawaban|pilihan|semua))?(?: yang)? di ?atas[.!]?$/i,
];
