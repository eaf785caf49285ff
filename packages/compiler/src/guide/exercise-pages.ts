import type { ProgramExercise, ProgramStep } from "@coursewright/spec";
import {
  type Block,
  type Fact,
  fact,
  heading,
  type InlineText,
  list,
  paragraph,
  plain,
} from "../document/document.ts";
import type { GuideContext } from "./guide-context.ts";
import { slideNumbers } from "./slides-beside.ts";

/** An exercise with what goes wrong in it, and what helps. */
export function exercisePages(
  exercise: ProgramExercise,
  when: string | undefined,
  context: GuideContext,
): readonly Block[] {
  const { words, blocks } = context;
  const file = fileOf(exercise);
  const meta = [
    words("exercise"),
    ...(when === undefined ? [] : [when]),
    context.length(exercise.minutes),
    ...slideNumbers(exercise.id, context),
  ];
  const said = (text: string | undefined, standard: string) =>
    text === undefined ? [paragraph(standard)] : blocks(text, file);
  return [
    heading(2, context.plain(exercise.title, file)),
    { kind: "paragraph", text: plain(meta.join(" · ")), faint: true },
    heading(3, words("scenario")),
    ...blocks(exercise.scenario, file),
    ...stepPages(words("guided"), exercise.guided, exercise, context),
    ...stepPages(words("independent"), exercise.independent, exercise, context),
    {
      kind: "box",
      tone: "fallback",
      title: words("labFails"),
      blocks: [paragraph(words("labFailsStandard", { id: exercise.id }))],
    },
    {
      kind: "facts",
      facts: [
        { name: words("fast"), blocks: said(exercise.faster, words("fastStandard")) },
        { name: words("slow"), blocks: said(exercise.slower, words("slowStandard")) },
      ],
    },
    heading(3, words("debrief")),
    ...(exercise.debrief === undefined
      ? [paragraph(words("debriefStandard"))]
      : [
          list(
            "bullets",
            exercise.debrief.map((question) => context.plain(question, file)),
          ),
        ]),
  ];
}

function stepPages(
  title: string,
  steps: readonly ProgramStep[],
  exercise: ProgramExercise,
  context: GuideContext,
): readonly Block[] {
  if (steps.length === 0) return [];
  return [heading(3, title), ...steps.flatMap((step, index) => stepPage(step, index, exercise, context))];
}

function stepPage(
  step: ProgramStep,
  index: number,
  exercise: ProgramExercise,
  context: GuideContext,
): readonly Block[] {
  const [first, ...rest] = context.blocks(step.do, fileOf(exercise));
  const task: InlineText = [{ text: `${index + 1}. ` }, ...(first?.kind === "paragraph" ? first.text : [])];
  const others = first === undefined || first.kind === "paragraph" ? rest : [first, ...rest];
  const facts = factsOf(step, exercise, context);
  return [
    { kind: "heading", level: 4, text: task },
    ...others,
    ...(facts.length === 0 ? [] : [{ kind: "facts", facts } as const]),
  ];
}

function factsOf(step: ProgramStep, exercise: ProgramExercise, context: GuideContext): readonly Fact[] {
  const { words, blocks } = context;
  const file = fileOf(exercise);
  const own = exercise.lab?.steps[step.id];
  const hints = (step.hints ?? []).map((hint) => blocks(hint, file));
  const checks = (own?.check ?? []).flatMap(({ title }) =>
    title === undefined ? [] : [context.plain(title, file)],
  );
  const judged = (own?.check ?? []).flatMap(({ manual }) => (manual === undefined ? [] : [manual]));
  const mistakes = (own?.mistakes ?? []).map(({ run, shows }) =>
    [...whatGoesWrong(`${exercise.folder}/${run}`, context), words("knownMistake", { shows })].join(" "),
  );
  return [
    ...(hints.length === 0
      ? []
      : [{ name: words("hints"), blocks: [{ kind: "list", style: "numbers", items: hints } as const] }]),
    ...(own?.solution === undefined
      ? []
      : [fact(words("solution"), [{ text: own.solution, code: true } as const])]),
    ...judged.map(({ by, rubric }) => ({
      name: words(by === "instructor" ? "observed" : "rubric"),
      blocks: [
        list(
          "boxes",
          rubric.map((line) => context.plain(line, file)),
        ),
      ],
    })),
    ...(checks.length === 0 ? [] : [{ name: words("checks"), blocks: [list("bullets", checks)] }]),
    ...(step.feedback === undefined
      ? []
      : [{ name: words("whenNotDone"), blocks: blocks(step.feedback, file) }]),
    ...(mistakes.length === 0 ? [] : [{ name: words("mistakes"), blocks: [list("bullets", mistakes)] }]),
  ];
}

/** What an author says of a mistake at the top of its script; nobody translates that. */
function whatGoesWrong(script: string, { inputs, program }: GuideContext): readonly string[] {
  const bytes = program.language === program.languages[0] ? inputs.read(script) : undefined;
  const [, said] = /^(?:#!.*\r?\n)?(?:#|\/\/) *(\p{L}.*|\d.*)/u.exec(new TextDecoder().decode(bytes)) ?? [];
  if (said === undefined || /^(shellcheck|eslint|biome)\b/.test(said)) return [];
  return [said.trim().replace(/[^.!?]$/, "$&.")];
}

/** The scripts that solve the steps, for those who prepare. */
export function solutionPages(exercise: ProgramExercise, context: GuideContext): readonly Block[] {
  const decoder = new TextDecoder();
  const steps = [...exercise.guided, ...exercise.independent];
  const scripts = steps.flatMap(({ id }) => {
    const path = exercise.lab?.steps[id]?.solution;
    const bytes = path === undefined ? undefined : context.inputs.read(`${exercise.folder}/${path}`);
    if (path === undefined || bytes === undefined) return [];
    return [
      { kind: "heading", level: 3, text: [{ text: path, code: true }] } as const,
      { kind: "code", text: decoder.decode(bytes).trimEnd() } as const,
    ];
  });
  return scripts.length === 0
    ? []
    : [heading(2, context.plain(exercise.title, fileOf(exercise))), ...scripts];
}

function fileOf(exercise: ProgramExercise): string {
  return `${exercise.folder}/exercise.yaml`;
}
