import { type Block, fact, heading, list, paragraph } from "../document/document.ts";
import { exercisePages } from "./exercise-pages.ts";
import type { GuideContext } from "./guide-context.ts";
import type { GuideModule, GuideStep } from "./guide-plan.ts";
import { assessmentFacts } from "./key-pages.ts";
import { lengthOf } from "./length-of.ts";
import { lessonPages } from "./lesson-pages.ts";
import { slideNumbers } from "./slides-beside.ts";

/** A module: why, what for, then each step in the order in which it is taught. */
export function modulePages(
  guide: GuideModule,
  times: ReadonlyMap<string, string>,
  context: GuideContext,
): readonly Block[] {
  const { module, steps } = guide;
  const { words } = context;
  const file = `${module.folder}/module.yaml`;
  const text = (said: string) => context.plain(said, file);
  const needed = (module.requires ?? []).map(
    (id) => context.program.modules.find((each) => each.id === id)?.title ?? id,
  );
  return [
    heading(1, text(module.title)),
    ...(module.description === undefined ? [] : [paragraph(text(module.description))]),
    {
      kind: "facts",
      facts: [
        ...(module.why === undefined ? [] : [fact(words("why"), text(module.why))]),
        fact(words("level"), String(module.level)),
        fact(words("length"), lengthOf(steps, context)),
        ...slideNumbers(module.id, context).map((numbers) => fact(words("opens"), numbers)),
        ...(needed.length === 0 ? [] : [fact(words("requires"), needed.map(text).join(", "))]),
        {
          name: words("objectives"),
          blocks: [
            list(
              "bullets",
              module.objectives.map(({ statement }) => text(statement)),
            ),
          ],
        },
      ],
    },
    ...steps.flatMap((step) => stepPages(step, guide, times.get(step.key), context)),
  ];
}

function stepPages(
  step: GuideStep,
  { module }: GuideModule,
  when: string | undefined,
  context: GuideContext,
): readonly Block[] {
  if (step.kind === "lesson") return lessonPages(step.lesson, module, when, context);
  if (step.kind === "exercise") return exercisePages(step.exercise, when, context);
  const { assessment } = step;
  const file = `assessments/${assessment.id}.assessment.yaml`;
  const meta = [
    ...(when === undefined ? [] : [when]),
    assessmentFacts(assessment, context),
    ...slideNumbers(assessment.id, context),
  ].join(" · ");
  return [
    heading(2, `${context.words("assessment")}: ${context.plain(assessment.title, file)}`),
    { kind: "paragraph", text: [{ text: meta }], faint: true },
  ];
}
