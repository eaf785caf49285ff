import type { Item } from "../../language/language.ts";
import { comparable, plainText } from "../../text/plain-text.ts";
import { shorten } from "../../types/mismatch.ts";
import type { Path } from "../../types/reader.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

interface Shown {
  readonly text: string;
  readonly path: Path;
}

/** Two things to choose from can be told apart. */
export const sameChoices = defineRule({
  code: "item/same-choices",
  severity: "error",
  demand: "Two choices of an item say different things.",
  subject: "item",
  *check(subject, world) {
    if (!intact(subject, world)) return;
    for (const column of shown(subject.value)) {
      const first = new Map<string, Path>();
      for (const { text, path } of column) {
        const said = comparable(text);
        const before = first.get(said);
        if (before === undefined) first.set(said, path);
        else
          yield {
            path,
            message: `"${shorten(plainText(text))}" stands twice in "${subject.id}".`,
            hint: "Learners cannot tell the two apart, and only one counts. Change or remove one.",
            related: [{ path: before, message: "It stands here first." }],
          };
      }
    }
  },
});

/** What is shown side by side: choices, the steps of an ordering, each side of a matching. */
function shown(item: Item): readonly (readonly Shown[])[] {
  if (item.type === "ordering") return [texts(item.order, ["order"])];
  if (item.type === "matching")
    return [
      item.pairs.map(({ left }, index) => ({ text: left, path: ["pairs", index, "left"] })),
      texts(item.distractors ?? [], ["distractors"]),
      ...misleading(item),
    ];
  const choices = "choices" in item ? (item.choices ?? []) : [];
  return [choices.map(({ text }, index) => ({ text, path: ["choices", index, "text"] }))];
}

/** A distractor that equals a right-hand text is right for somebody. Several left sides may share one. */
function misleading(item: Item & { readonly type: "matching" }): readonly (readonly Shown[])[] {
  return (item.distractors ?? []).flatMap((text, index) => {
    const pair = item.pairs.findIndex(({ right }) => comparable(right) === comparable(text));
    const right = item.pairs[pair]?.right;
    return right === undefined
      ? []
      : [
          [
            { text: right, path: ["pairs", pair, "right"] },
            { text, path: ["distractors", index] },
          ],
        ];
  });
}

function texts(list: readonly string[], path: Path): readonly Shown[] {
  return list.map((text, index) => ({ text, path: [...path, index] }));
}
