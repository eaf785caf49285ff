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
import { besideSlides, slideNumbers, slidesBeside } from "./slides-beside.ts";

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
  const slides = context.slides?.of(lesson.key) ?? [];
  const openers = slides.filter(({ opens }) => opens);
  const shown = slides.filter(({ opens }) => !opens);
  return [
    heading(2, text(lesson.title, file)),
    { kind: "paragraph", text: metaLine(lesson, when, context), faint: true },
    ...besideSlides(askedOf(lesson, module, context), openers, context),
    ...(facts.length === 0 ? [] : [{ kind: "facts", facts } as const]),
    ...(own.length + shown.length === 0
      ? []
      : [heading(3, words("whatToSay")), ...slidesBeside(own, shown, context)]),
    ...recordings(lesson, module, context),
  ];
}

/** What it leads to, and what the trainer asks and shows first. */
function askedOf(lesson: ProgramLesson, module: ProgramModule, context: GuideContext): readonly Block[] {
  const { words, blocks } = context;
  const said = blocks(lesson.facilitator ?? "", `${module.folder}/module.yaml`);
  return [
    ...goalsOf(lesson, module, context),
    ...(said.length === 0
      ? []
      : [{ kind: "box", tone: "speak", title: words("askAndShow"), blocks: said } as const]),
  ];
}

function metaLine(lesson: ProgramLesson, when: string | undefined, context: GuideContext): InlineText {
  const parts = [
    ...(when === undefined ? [] : [when]),
    context.length(lesson.minutes),
    ...slideNumbers(lesson.key, context),
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
