import type { ProgramExercise, ProgramStep } from "@coursewright/spec";
import { numbered, type Paragraph, plainRun, type Slide } from "./deck.ts";
import type { DeckContext } from "./deck-context.ts";

/** The situation, the steps, what is done alone, and what is talked about afterwards. */
export function exerciseSlides(exercise: ProgramExercise, context: DeckContext): readonly Slide[] {
  const { words, texts } = context;
  const file = `${exercise.folder}/exercise.yaml`;
  const title = texts.plain(exercise.title, file);
  const part = (heading: string, paragraphs: readonly Paragraph[], notes: readonly string[]) =>
    paragraphs.length === 0 ? [] : [partSlide(heading, title, paragraphs, notes, file)];
  const debrief = (exercise.debrief ?? []).map((question) => bullet(texts.plain(question, file)));
  return [
    ...scenarioSlides(exercise, title, context),
    ...part(words.steps, steps(exercise.guided, file, context), stepNotes(exercise.guided, file, context)),
    ...part(
      words.alone,
      steps(exercise.independent, file, context),
      stepNotes(exercise.independent, file, context),
    ),
    ...part(words.debrief, debrief, []),
  ];
}

/** That it is time to do something, then the situation. */
function scenarioSlides(exercise: ProgramExercise, title: string, context: DeckContext): readonly Slide[] {
  const file = `${exercise.folder}/exercise.yaml`;
  const { words } = context;
  const opener: Slide = {
    kind: "section",
    title: plainRun(title),
    kicker: `${words.exercise} · ${words.minutes(exercise.minutes)}`,
    blocks: [],
    notes: [
      ...context.notes(exercise.faster, file, words.faster),
      ...context.notes(exercise.slower, file, words.slower),
    ],
    file,
  };
  const sections = context.sections(exercise.scenario, file, "shown");
  const shown = sections.map(
    (section): Slide => ({
      kind: section.blocks.length === 0 ? "statement" : "content",
      title: section.title ?? plainRun(words.situation),
      kicker: title,
      blocks: section.blocks,
      notes: section.notes,
      file,
    }),
  );
  return [opener, ...shown];
}

function partSlide(
  heading: string,
  exercise: string,
  paragraphs: readonly Paragraph[],
  notes: readonly string[],
  file: string,
): Slide {
  return {
    kind: "content",
    title: plainRun(heading),
    kicker: exercise,
    blocks: [{ kind: "text", paragraphs }],
    notes,
    file,
  };
}

function steps(list: readonly ProgramStep[], file: string, { line }: DeckContext): readonly Paragraph[] {
  return list.map((step, index) => ({
    runs: line(step.do, file),
    level: 0,
    marker: list.length === 1 ? "none" : numbered(index + 1, list.length),
  }));
}

/** Hints for the trainer; solutions stand in the facilitator guide. */
function stepNotes(
  list: readonly ProgramStep[],
  file: string,
  { notes, words }: DeckContext,
): readonly string[] {
  return list.flatMap(({ hints }, index) =>
    (hints ?? []).flatMap((hint) => notes(hint, file, `${words.hint} ${index + 1}`)),
  );
}

function bullet(text: string): Paragraph {
  return { runs: plainRun(text), level: 0, marker: "bullet" };
}
