import { type Block, type Fact, heading, list, paragraph } from "../document/document.ts";
import type { GuideContext } from "./guide-context.ts";
import type { GuidePlan } from "./guide-plan.ts";
import { lessonsOf } from "./steps-of.ts";

/** What it is for, what people can do afterwards, and how to read the rest. */
export function overviewPages(plan: GuidePlan, context: GuideContext): readonly Block[] {
  const { words, program } = context;
  const file = "training.yaml";
  const { description } = plan.scope;
  const objectives = plan.modules.flatMap(({ module }) =>
    module.objectives.map(({ statement }) => context.plain(statement, `${module.folder}/module.yaml`)),
  );
  const behaviours = new Set(
    plan.modules.flatMap(({ module }) => module.objectives.flatMap((each) => each.behaviours ?? [])),
  );
  const outcomes = program.outcomes.filter((outcome) =>
    Object.keys(outcome.behaviours ?? {}).some((id) => behaviours.has(id)),
  );
  return [
    heading(1, words("overview")),
    ...(description === undefined ? [] : context.blocks(description, file)),
    heading(2, words("overviewGoals")),
    list("bullets", objectives),
    ...(outcomes.length === 0
      ? []
      : [
          heading(2, words("overviewOutcomes")),
          list(
            "bullets",
            outcomes.map(({ statement }) => context.plain(statement, file)),
          ),
        ]),
    ...masteryOf(plan, context),
    heading(2, words("howToUse")),
    paragraph(words("howToUseText")),
    ...standards(plan, context),
  ];
}

function masteryOf({ tracks }: GuidePlan, context: GuideContext): readonly Block[] {
  const roles = context.program.roles.filter(({ id }) => tracks.some(({ role }) => role === id));
  const signs = roles.flatMap(({ mastery = {} }) => Object.values(mastery));
  if (signs.length === 0) return [];
  const lines = signs.map((sign) => context.plain(sign, "training.yaml"));
  return [heading(2, context.words("mastery")), list("bullets", lines)];
}

/** The method's own answer, once, for what some lessons leave open. */
function standards(plan: GuidePlan, { words }: GuideContext): readonly Block[] {
  const lessons = lessonsOf(plan).map(([lesson]) => lesson);
  const open = (key: "facilitator" | "cutIfLate" | "planB") =>
    lessons.some((lesson) => lesson[key] === undefined);
  const standard = (name: string, text: string): Fact => ({ name, blocks: [paragraph(text)] });
  const facts = [
    ...(open("facilitator") ? [standard(words("askAndShow"), words("askAndShowStandard"))] : []),
    ...(open("cutIfLate") ? [standard(words("late"), words("lateStandard"))] : []),
    ...(open("planB") ? [standard(words("planB"), words("planBStandard"))] : []),
  ];
  return facts.length === 0 ? [] : [{ kind: "facts", facts }];
}
