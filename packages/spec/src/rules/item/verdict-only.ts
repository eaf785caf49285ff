import { plainText } from "../../text/plain-text.ts";
import type { Path } from "../../types/reader.ts";
import { isExam } from "../exam.ts";
import { defineRule, type Subject } from "../rule.ts";

/** Feedback says more than right or wrong. */
export const verdictOnly = defineRule({
  code: "item/verdict-only",
  severity: "warning",
  demand: "Feedback says more than right or wrong.",
  subject: "item",
  *check(subject, world) {
    const empty = feedbackOf(subject).filter(({ text }) => isVerdict(text));
    if (empty.length === 0 || isExam(subject, world)) return;
    for (const { path, text } of empty) {
      yield {
        path,
        message: `This feedback only says "${plainText(text)}".`,
        hint: "Learners see that already. Say why, and where to look.",
      };
    }
  },
});

function feedbackOf({ value }: Subject<"item">): readonly { readonly path: Path; readonly text: string }[] {
  if ("feedback" in value && value.feedback !== undefined)
    return [{ path: ["feedback"], text: value.feedback }];
  const choices = "choices" in value ? (value.choices ?? []) : [];
  return choices.flatMap(({ feedback }, index) =>
    feedback === undefined ? [] : [{ path: ["choices", index, "feedback"], text: feedback }],
  );
}

/** In English and Indonesian. */
const verdictWords =
  "that's|that is|this is|you're|you are|your answer is|no|not|yes|sorry|quite|almost|very|the|is|correct|incorrect|wrong|right|true|false|answer|well done|good job|good|great job|great|excellent|perfect|exactly|nice|try again|please|oops|almost there|jawaban|anda|kamu|ini|itu|ya|tidak|maaf|belum|benar|salah|betul|tepat|keliru|kurang|sekali|bagus|hebat|coba lagi|silakan";

const noLetters = "[^\\p{L}]*";

const verdict = new RegExp(
  `^${noLetters}(?:(?:${verdictWords.replaceAll(" ", "[^\\p{L}]+").replaceAll("'", "['’]")})${noLetters})*$`,
  "iu",
);

/** Nothing but words of praise and blame. */
function isVerdict(text: string): boolean {
  const words = plainText(text);
  return words.length <= 80 && verdict.test(words);
}
