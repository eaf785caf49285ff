import type { ProgramModule, ProgramTrack } from "@coursewright/spec";
import { type Block, numbered, type Paragraph, plainRun, type Slide } from "./deck.ts";
import type { DeckContext } from "./deck-context.ts";

const file = "training.yaml";

/** The title, what will be done, and what it is for. */
export function openingSlides(context: DeckContext): readonly Slide[] {
  return [titleSlide(context), ...agendaSlide(context), ...changeSlide(context)];
}

function titleSlide({ scope, program, texts }: DeckContext): Slide {
  const described = scope.description === undefined ? [] : [texts.text(scope.description, file)];
  return {
    kind: "title",
    title: plainRun(texts.plain(scope.title, file)),
    kicker: texts.plain(program.product.name, file),
    blocks: described.map((text) => ({ kind: "text", paragraphs: [paragraph(text)] })),
    notes: [],
    file,
  };
}

function paragraph(text: string): Paragraph {
  return { runs: plainRun(text), level: 0, marker: "none" };
}

/** Modules with their lessons; of a single module its lessons and exercises. */
function agendaSlide(context: DeckContext): readonly Slide[] {
  const { modules, words } = context;
  const [only, second] = modules;
  const paragraphs =
    only !== undefined && second === undefined
      ? partsOf(only, context).map((part, index) => entry(part, index, 0, context))
      : modules.flatMap((module, index) => moduleEntries(module, index, context));
  if (paragraphs.length < 2) return [];
  return [
    {
      kind: "content",
      title: plainRun(words.agenda),
      blocks: [{ kind: "text", paragraphs }],
      notes: [],
      file,
    },
  ];
}

interface Part {
  readonly title: string;
  readonly minutes: number;
}

function partsOf({ lessons, exercises, folder }: ProgramModule, { texts }: DeckContext): readonly Part[] {
  return [...lessons, ...exercises].map(({ title, minutes }) => ({
    title: texts.plain(title, `${folder}/module.yaml`),
    minutes,
  }));
}

function moduleEntries(module: ProgramModule, index: number, context: DeckContext): readonly Paragraph[] {
  const parts = partsOf(module, context);
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  const title = context.texts.plain(module.title, `${module.folder}/module.yaml`);
  const lessons = parts.map((part) => entry(part, undefined, 1, context));
  return [entry({ title, minutes }, index, 0, context), ...(context.modules.length > 3 ? [] : lessons)];
}

function entry(
  { title, minutes }: Part,
  index: number | undefined,
  level: number,
  context: DeckContext,
): Paragraph {
  return {
    runs: [
      { text: title, ...(level === 0 ? { bold: true } : {}) },
      { text: `\u2002${context.words.minutes(minutes).replaceAll(" ", "\u00a0")}`, tone: "quiet" },
    ],
    level,
    marker: index === undefined ? "bullet" : numbered(index + 1, context.modules.length),
  };
}

/** Why the new way is worth the trouble, where the track says so. */
function changeSlide(context: DeckContext): readonly Slide[] {
  const { program, scope, texts, words } = context;
  const track = scope.kind === "track" ? program.tracks.find(({ id }) => id === scope.id) : undefined;
  if (track?.change === undefined) return [];
  const { why, benefit } = track.change;
  const blocks: readonly Block[] = [
    { kind: "text", paragraphs: [paragraph(texts.plain(why, file))] },
    ...(benefit === undefined
      ? []
      : [{ kind: "callout", paragraphs: [paragraph(texts.plain(benefit, file))] } as const]),
  ];
  return [
    {
      kind: "content",
      title: plainRun(words.change),
      blocks,
      notes: changeNotes(track.change, context),
      file,
    },
  ];
}

function changeNotes(
  { tradeOffs, objections }: NonNullable<ProgramTrack["change"]>,
  { texts, words }: DeckContext,
): readonly string[] {
  return [
    ...(tradeOffs ?? []).map((text) => `${words.tradeOff}: ${texts.plain(text, file)}`),
    ...(objections ?? []).map(
      ({ says, answer }) => `“${texts.plain(says, file)}” – ${texts.plain(answer, file)}`,
    ),
  ];
}
