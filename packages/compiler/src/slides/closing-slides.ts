import type { ProgramTrack } from "@coursewright/spec";
import { assessmentSlides } from "./assessment-slides.ts";
import { type Paragraph, plainRun, type Run, type Slide } from "./deck.ts";
import type { DeckContext } from "./deck-context.ts";

const file = "training.yaml";

/** The track's own assessments, what everybody can do now, and what comes after. */
export function closingSlides(context: DeckContext): readonly Slide[] {
  const after = context.scope.after.filter(({ when }) => when === "mid" || when === "post");
  return [
    ...after.flatMap((assessment) => assessmentSlides(assessment, context)),
    ...summarySlide(context),
    ...nextSlide(context),
  ];
}

function summarySlide({ modules, texts, words }: DeckContext): readonly Slide[] {
  const several = modules.length > 1;
  const paragraphs = modules.flatMap((module) => {
    const owner = `${module.folder}/module.yaml`;
    const objectives = module.objectives.map(
      ({ statement }): Paragraph => ({
        runs: plainRun(texts.plain(statement, owner)),
        level: 0,
        marker: "bullet",
      }),
    );
    const heading: Paragraph = {
      runs: [{ text: texts.plain(module.title, owner), bold: true }],
      level: 0,
      marker: "none",
    };
    return objectives.length === 0 || !several ? objectives : [heading, ...objectives];
  });
  if (paragraphs.length === 0) return [];
  return [
    {
      kind: "content",
      title: plainRun(words.summary),
      blocks: [{ kind: "text", paragraphs }],
      notes: [],
      file,
    },
  ];
}

/** Certification and later practice, where the track has them. */
function nextSlide(context: DeckContext): readonly Slide[] {
  const { program, scope, words } = context;
  const track = scope.kind === "track" ? program.tracks.find(({ id }) => id === scope.id) : undefined;
  const paragraphs = track === undefined ? [] : [...certification(track, context), ...recall(track, context)];
  if (paragraphs.length === 0) return [];
  return [
    {
      kind: "content",
      title: plainRun(words.next),
      blocks: [{ kind: "text", paragraphs }],
      notes: [],
      file,
    },
  ];
}

function certification(track: ProgramTrack, context: DeckContext): readonly Paragraph[] {
  const { program, texts, words } = context;
  const found = program.certifications.find(({ id }) => id === track.certification);
  if (found === undefined) return [];
  const practical = program.exercises.find(({ id }) => id === found.practical);
  const quiz = program.assessments.find(({ id }) => id === found.quiz);
  const parts = [quiz?.title, practical?.title].flatMap((text) =>
    text === undefined ? [] : [texts.plain(text, file)],
  );
  const pass = found.pass === undefined ? "" : `, ${words.pass(found.pass)}`;
  return [
    bullet(
      found.title === undefined ? words.certification : texts.plain(found.title, file),
      parts.join(" + ") + pass,
    ),
  ];
}

function recall(
  { practiseAgain }: ProgramTrack,
  { program, texts, words }: DeckContext,
): readonly Paragraph[] {
  if (practiseAgain === undefined) return [];
  const title = program.assessments.find(({ id }) => id === practiseAgain.assessment)?.title;
  const days = practiseAgain.after.map((seconds) => Math.round(seconds / 86_400));
  return [bullet(title === undefined ? words.recall : texts.plain(title, file), words.days(days))];
}

function bullet(title: string, more: string): Paragraph {
  const runs: readonly Run[] = [
    { text: title, bold: true },
    ...(more === "" ? [] : [{ text: `\u2002${more}`, tone: "quiet" as const }]),
  ];
  return { runs, level: 0, marker: "bullet" };
}
