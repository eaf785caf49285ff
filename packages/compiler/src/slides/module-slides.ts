import type { ProgramModule } from "@coursewright/spec";
import { assessmentSlides } from "./assessment-slides.ts";
import { type Paragraph, plainRun, type Slide } from "./deck.ts";
import type { DeckContext } from "./deck-context.ts";
import { exerciseSlides } from "./exercise-slides.ts";
import { lessonSlides } from "./lesson-slides.ts";

/** A module in the order in which it is taught. @param place its number, where there are several. */
export function moduleSlides(
  module: ProgramModule,
  place: number | undefined,
  context: DeckContext,
): readonly Slide[] {
  const mid = module.assessments.filter(({ when }) => when === "mid");
  const post = module.assessments.filter(({ when }) => when === "post");
  return [
    ...about(module.id, place === undefined ? [] : [sectionSlide(module, place, context)]),
    ...about(module.id, objectivesSlide(module, context)),
    ...module.lessons.flatMap((lesson) => about(lesson.key, lessonSlides(lesson, module, context))),
    ...mid.flatMap((assessment) => about(assessment.id, assessmentSlides(assessment, context))),
    ...module.exercises.flatMap((exercise) => about(exercise.id, exerciseSlides(exercise, context))),
    ...post.flatMap((assessment) => about(assessment.id, assessmentSlides(assessment, context))),
  ];
}

function about(what: string, slides: readonly Slide[]): readonly Slide[] {
  return slides.map((slide) => ({ ...slide, about: what }));
}

function sectionSlide(module: ProgramModule, place: number, { texts, words }: DeckContext): Slide {
  const file = `${module.folder}/module.yaml`;
  const why = module.why === undefined ? [] : [shown(texts.plain(module.why, file))];
  return {
    kind: "section",
    title: plainRun(texts.plain(module.title, file)),
    kicker: `${words.module} ${place}`,
    blocks: why.length === 0 ? [] : [{ kind: "text", paragraphs: why }],
    notes: module.description === undefined ? [] : [texts.text(module.description, file)],
    file,
  };
}

function shown(text: string): Paragraph {
  return { runs: plainRun(text), level: 0, marker: "none" };
}

function objectivesSlide(module: ProgramModule, { texts, words }: DeckContext): readonly Slide[] {
  const file = `${module.folder}/module.yaml`;
  const paragraphs = module.objectives.map(
    ({ statement }): Paragraph => ({
      runs: plainRun(texts.plain(statement, file)),
      level: 0,
      marker: "bullet",
    }),
  );
  if (paragraphs.length === 0) return [];
  return [
    {
      kind: "content",
      title: plainRun(words.objectives),
      kicker: texts.plain(module.title, file),
      blocks: [{ kind: "text", paragraphs }],
      notes: [],
      file,
    },
  ];
}
