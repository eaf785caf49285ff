import type { ProgramLesson, ProgramModule } from "@coursewright/spec";
import { type Paragraph, plainRun, type Run, type Slide, textOfRuns } from "./deck.ts";
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
  const { title: _, line: __, lead: ___, ...rest } = section;
  return rest;
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

function sectionSlide(
  { title, line, blocks, notes, lead = [] }: Section,
  kicker: string | undefined,
  file: string,
): Slide {
  return {
    ...shownOf(blocks, lead),
    title: title ?? [],
    ...(kicker === undefined ? {} : { kicker }),
    notes,
    file,
    ...(line === undefined ? {} : { line }),
  };
}

/** Several points are a list like any other; one sentence stands large below its heading. */
function shownOf(blocks: Slide["blocks"], lead: readonly Paragraph[]): Pick<Slide, "kind" | "blocks"> {
  if (blocks.length > 0) return { kind: "content", blocks };
  if (lead.length === 0) return { kind: "statement", blocks };
  return {
    kind: lead.length === 1 ? "message" : "content",
    blocks: [{ kind: "text", paragraphs: lead }],
  };
}
