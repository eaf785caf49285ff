import type { ProgramLesson, ProgramModule } from "@coursewright/spec";
import {
  type Block,
  type Fact,
  heading,
  type InlineText,
  list,
  paragraph,
  plain,
  strong,
  type Tone,
} from "../document/document.ts";
import type { GuideContext } from "./guide-context.ts";

/** A lesson as its trainer needs it: what to ask and show first, then what to say. */
export function lessonPages(
  lesson: ProgramLesson,
  module: ProgramModule,
  when: string | undefined,
  context: GuideContext,
): readonly Block[] {
  const { words, plain: text, blocks } = context;
  const file = `${module.folder}/module.yaml`;
  const row = (tone: Tone, name: string, said: string | undefined): readonly Fact[] =>
    said === undefined ? [] : [{ name, tone, blocks: [paragraph(text(said, file))] }];
  const facts = [
    ...row("activity", words("activity"), lesson.activity),
    ...row("cut", words("late"), lesson.cutIfLate),
    ...row("fallback", words("planB"), lesson.planB),
    ...row("note", words("ifSkipped"), lesson.ifSkipped),
  ];
  const own = blocks(lesson.markdown, lesson.file ?? file, {
    topHeading: 4,
    title: text(lesson.title, file),
  });
  return [
    heading(2, text(lesson.title, file)),
    { kind: "paragraph", text: metaLine(lesson, when, context), faint: true },
    ...goalsOf(lesson, module, context),
    ...(lesson.facilitator === undefined
      ? []
      : [
          {
            kind: "box",
            tone: "speak",
            title: words("askAndShow"),
            blocks: blocks(lesson.facilitator, file),
          } as const,
        ]),
    ...(facts.length === 0 ? [] : [{ kind: "facts", facts } as const]),
    ...(own.length === 0 ? [] : [heading(3, words("whatToSay")), ...own]),
    ...recordings(lesson, module, context),
  ];
}

function metaLine(lesson: ProgramLesson, when: string | undefined, context: GuideContext): InlineText {
  const parts = [
    ...(when === undefined ? [] : [when]),
    context.length(lesson.minutes),
    ...(lesson.optional === true ? [context.words("optional")] : []),
  ];
  return plain(parts.join(" · "));
}

function goalsOf(lesson: ProgramLesson, module: ProgramModule, context: GuideContext): readonly Block[] {
  const goals = module.objectives.filter(({ key }) => lesson.objectives.includes(key));
  const file = `${module.folder}/module.yaml`;
  return goals.map(({ statement }) =>
    paragraph([...strong(`${context.words("teaches")}: `), { text: context.plain(statement, file) }]),
  );
}

function recordings(lesson: ProgramLesson, module: ProgramModule, context: GuideContext): readonly Block[] {
  const media = lesson.media ?? [];
  if (media.length === 0) return [];
  const file = `${module.folder}/module.yaml`;
  const lines = media.map(
    ({ title, url, file: path }): InlineText => [
      { text: context.plain(title, file), ...(url === undefined ? {} : { link: url }) },
      ...(path === undefined ? [] : [{ text: ` (${path})`, faint: true } as const]),
    ],
  );
  return [heading(3, context.words("recordings")), list("bullets", lines)];
}
