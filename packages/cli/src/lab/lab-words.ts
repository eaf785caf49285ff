import type { CheckpointResult, LabExercise, LabStep } from "@coursewright/lab";
import type { CommandContext } from "../command-context.ts";
import { type Paint, painter } from "../terminal/paint.ts";
import { renderMarkdown } from "../terminal/render-markdown.ts";
import { visibleLine } from "../terminal/visible-text.ts";
import { indent } from "../terminal/wrap.ts";

type Surface = Pick<CommandContext, "colour" | "columns">;

/** What a learner reads when an exercise begins: its title, the scenario, the first step, the ways on. */
export function welcome(exercise: LabExercise, surface: Surface): string {
  const paint = painter(surface.colour);
  const { title, minutes, scenario, steps } = exercise;
  const [first] = steps;
  return [
    `${paint.bold(visibleLine(title))}  ${paint.dim(`about ${Math.round(minutes)} minutes`)}`,
    prose(scenario, surface),
    ...(first === undefined ? [] : [stepText(exercise, first, surface)]),
    `${waysOn(exercise, "new")}\n`,
  ].join("\n\n");
}

/** A step as it is asked for: its number and what to do. */
export function stepText(exercise: LabExercise, step: LabStep, surface: Surface): string {
  return `${stepHead(exercise, step, surface.colour)}\n${prose(step.do, surface)}`;
}

/** Which step of how many, and its name. */
export function stepHead({ steps }: LabExercise, step: LabStep, colour: boolean): string {
  const paint = painter(colour);
  const alone = step.part === "independent" ? ", on your own" : "";
  const head = `Step ${steps.indexOf(step) + 1} of ${steps.length}${alone}`;
  return `${paint.cyan(head)}  ${paint.dim(step.id)}`;
}

/** The commands that a learner needs next; what was done already can also be begun again. */
export function waysOn({ id, environment }: LabExercise, state: "new" | "running"): string {
  const rows = [
    ...(environment.services.length > 0 ? [["open the product", `coursewright lab open ${id}`]] : []),
    ["a shell in there", `coursewright lab exec ${id} -- bash`],
    ["is it right?", `coursewright lab check ${id}`],
    ["a hint, please", `coursewright lab hint ${id}`],
    ...(state === "running" ? [["from the start", `coursewright lab reset ${id}`]] : []),
    ["enough for today", `coursewright lab stop ${id}`],
  ];
  return rows.map(([why = "", command]) => `  ${why.padEnd(18)}${command}`).join("\n");
}

function prose(markdown: string, { colour, columns = 80 }: Surface): string {
  return renderMarkdown(markdown, { colour, columns }).trimEnd();
}

/** Which steps hold; below the first that does not, what the learner should read; then what comes next. */
export function checkText(
  exercise: LabExercise,
  steps: readonly LabStep[],
  results: readonly CheckpointResult[],
  surface: Surface,
): string {
  const paint = painter(surface.colour);
  const open = steps.find((step) => !stepHolds(results, step.id));
  const lines = steps.map((step) => {
    const state = stateOf(step, results);
    const shown = state === "open" && step !== open ? "later" : state;
    const line = stepLine(exercise, step, shown, surface, paint);
    return step === open ? `${line}\n\n${feedbackOf(step, results, surface)}\n` : line;
  });
  const counted = steps.filter((step) => stateOf(step, results) !== "judged");
  const held = counted.filter((step) => stepHolds(results, step.id)).length;
  const tally = `${held} of ${counted.length} ${counted.length === 1 ? "step holds" : "steps hold"}.`;
  const done = steps.length === exercise.steps.length ? " You have done it." : "";
  const end =
    open === undefined
      ? `${paint.green("✓")} ${tally}${done}`
      : `${tally} For a hint: coursewright lab hint ${exercise.id}`;
  return `${lines.join("\n")}\n\n${end}\n`;
}

/** Whether nothing of a step is known to be wrong; what a person judges does not count. */
export function stepHolds(results: readonly CheckpointResult[], step: string): boolean {
  return results.every(
    (result) => result.step !== step || result.verdict === "pass" || result.verdict === "manual",
  );
}

type StepState = keyof typeof marks;

/** A step that only a person can judge neither holds nor fails. */
function stateOf(step: LabStep, results: readonly CheckpointResult[]): StepState {
  const own = results.filter((result) => result.step === step.id);
  if (own.length > 0 && own.every(({ verdict }) => verdict === "manual")) return "judged";
  return stepHolds(results, step.id) ? "holds" : "open";
}

const marks = {
  holds: { mark: "✓", colour: "green" },
  open: { mark: "✗", colour: "red" },
  later: { mark: "·", colour: "dim" },
  judged: { mark: "○", colour: "dim" },
} as const;

function stepLine(
  { steps }: LabExercise,
  step: LabStep,
  state: StepState,
  { columns = 80 }: Surface,
  paint: Paint,
): string {
  const { mark, colour } = marks[state];
  const number = String(steps.indexOf(step) + 1).padStart(2);
  const text = visibleLine(step.do.trim()) + (state === "judged" ? " (somebody looks at this)" : "");
  return `${paint[colour](mark)} ${number}  ${indent(text, "      ", columns).trimStart()}`;
}

/** What the check itself said, then what the designer wrote. */
function feedbackOf(step: LabStep, results: readonly CheckpointResult[], surface: Surface): string {
  const failed = results.find(
    ({ step: id, verdict }) => id === step.id && (verdict === "fail" || verdict === "error"),
  );
  const written = step.feedback.trim();
  const said = (failed?.feedback ?? "").trim();
  const own = said.endsWith(written) ? said.slice(0, said.length - written.length) : said;
  const columns = (surface.columns ?? 80) - 6;
  const text = [own, written].filter((part) => part.trim() !== "").join("\n\n") || "This does not hold yet.";
  return prose(text, { ...surface, columns }).replace(/^(?=.)/gm, "      ");
}
