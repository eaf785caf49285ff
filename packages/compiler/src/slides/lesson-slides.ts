import type { ProgramLesson, ProgramModule } from "@coursewright/spec";
import { plainRun, type Run, type Slide, textOfRuns } from "./deck.ts";
import type { DeckContext } from "./deck-context.ts";
import type { Section } from "./read-sections.ts";

/** A lesson's first slide, with what the trainer needs for it, then one for each of its headings. */
export function lessonSlides(
  lesson: ProgramLesson,
  module: ProgramModule,
  context: DeckContext,
): readonly Slide[] {
  const owner = `${module.folder}/module.yaml`;
  const file = lesson.file ?? owner;
  const title = context.texts.plain(lesson.title, owner);
  const sections = context
    .sections(lesson.markdown, file, "notes")
    .map((section) => untitled(section, title));
  const [first, ...others] = sections;
  const opens = first !== undefined && first.title === undefined ? first : undefined;
  const rest = opens === undefined ? sections : others;
  return [
    firstSlide(lesson, module, opens?.notes ?? [], context),
    ...(opens === undefined || opens.blocks.length === 0
      ? []
      : [sectionSlide({ ...opens, title: plainRun(title), notes: [] }, undefined, file)]),
    ...rest.map((section) => sectionSlide(section, title, file)),
  ];
}

/** A heading that only says the lesson's title again is none. */
function untitled(section: Section, lesson: string): Section {
  if (section.title === undefined || textOfRuns(section.title) !== lesson) return section;
  return { blocks: section.blocks, notes: section.notes };
}

function firstSlide(
  lesson: ProgramLesson,
  module: ProgramModule,
  said: readonly string[],
  { texts, words, notes }: DeckContext,
): Slide {
  const owner = `${module.folder}/module.yaml`;
  const skipped =
    lesson.ifSkipped === undefined
      ? []
      : [
          { text: `${words.skipped}: `, bold: true },
          { text: withStop(texts.plain(lesson.ifSkipped, owner)) },
        ];
  return {
    kind: "lesson",
    title: plainRun(texts.plain(lesson.title, owner)),
    kicker: `${texts.plain(module.title, owner)} · ${words.minutes(lesson.minutes)}`,
    blocks: skippedBlock(skipped),
    notes: [
      ...notes(lesson.facilitator, owner),
      ...notes(lesson.activity, owner, words.activity),
      ...notes(lesson.producer, owner, words.producer),
      ...notes(lesson.cutIfLate, owner, words.cutIfLate),
      ...notes(lesson.planB, owner, words.planB),
      ...said,
    ],
    file: owner,
  };
}

function skippedBlock(runs: readonly Run[]): Slide["blocks"] {
  return runs.length === 0 ? [] : [{ kind: "text", paragraphs: [{ runs, level: 0, marker: "none" }] }];
}

function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function sectionSlide({ title, blocks, notes }: Section, kicker: string | undefined, file: string): Slide {
  return {
    kind: blocks.length === 0 ? "statement" : "content",
    title: title ?? [],
    ...(kicker === undefined ? {} : { kicker }),
    blocks,
    notes,
    file,
  };
}
