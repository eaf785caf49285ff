import { type Block, heading, list, paragraph } from "../document/document.ts";
import type { GuideContext } from "./guide-context.ts";
import type { GuidePlan } from "./guide-plan.ts";
import { lessonsOf } from "./steps-of.ts";

/** What the person beside the trainer does in a virtual session; nothing where people sit in one room. */
export function producerPages(
  plan: GuidePlan,
  times: ReadonlyMap<string, string>,
  context: GuideContext,
): readonly Block[] {
  const { words } = context;
  const lessons = lessonsOf(plan);
  const written = lessons.filter(([{ producer }]) => producer !== undefined);
  if (plan.virtual === false || (plan.virtual === undefined && written.length === 0)) return [];
  const silent = lessons.length > written.length;
  return [
    heading(1, words("producer")),
    paragraph(words("producerText")),
    list("boxes", [words("producerOpen"), words("producerBreak")]),
    ...(silent ? [list("bullets", [words("producerStandard")])] : []),
    ...written.flatMap(([lesson, module]) => {
      const file = `${module.folder}/module.yaml`;
      const when = times.get(lesson.key);
      return [
        heading(2, context.plain(lesson.title, file)),
        ...(when === undefined ? [] : [{ kind: "paragraph", text: [{ text: when }], faint: true } as const]),
        ...context.blocks(lesson.producer ?? "", file),
      ];
    }),
  ];
}
