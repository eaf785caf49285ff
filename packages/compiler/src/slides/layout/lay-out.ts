import type { Deck, Run, Slide } from "../deck.ts";
import { plainRun, textOfRuns } from "../deck.ts";
import { countLines, leavesWidow, tokensOf } from "../lines.ts";
import { fitLines } from "./fit-text.ts";
import { type Frame, frames, kickerSize, messageSize, mirrored } from "./frame.ts";
import { type Metrics, titleLine } from "./metrics.ts";
import type { Box, LayoutName, Line, Page, Rectangle } from "./page.ts";
import { type Boxes, placeBlocks } from "./place-blocks.ts";

/** A slide and the pages it became, one at least. */
export interface LaidSlide {
  readonly slide: Slide;
  readonly pages: readonly Page[];
}

/** Every slide on as many pages as it needs; nothing leaves its box. */
export function layOut(deck: Deck, metrics: Metrics): readonly Page[] {
  return layOutSlides(deck, metrics).flatMap(({ pages }) => pages);
}

/** The same, by slide. */
export function layOutSlides({ slides, direction }: Deck, metrics: Metrics): readonly LaidSlide[] {
  return slides.map((slide) => {
    const pages = layOutSlide(slide, metrics);
    return { slide, pages: direction === "rtl" ? pages.map(mirroredPage) : pages };
  });
}

function layOutSlide(slide: Slide, metrics: Metrics): readonly Page[] {
  const frame = frames[slide.kind];
  const title = fitTitle(slide.title, frame, metrics);
  const area = withoutWidow(slide, bodyBelow(title, frame), metrics);
  const opens = slide.kind === "title" || slide.kind === "section" || slide.kind === "lesson";
  const pages = opens ? [openingText(slide, area, metrics)] : placeBlocks(slide.blocks, area, metrics);
  if (pages.length < 2)
    return [pageOf(slide, title, pages[0] ?? [], frame, metrics, slideNotes(slide, title))];
  return severalPages(slide, frame, metrics);
}

/** The number of pages stands in the title, which may need another line for it. */
function severalPages(slide: Slide, frame: Frame, metrics: Metrics): readonly Page[] {
  const widest = fitTitle([...slide.title, suffix(88, 88)], frame, metrics);
  const cut = isCut(widest) ? fitTitle(slide.title, frame, metrics, suffixRoom) : undefined;
  const pages = placeBlocks(slide.blocks, bodyBelow(widest, frame), metrics);
  return pages.map((boxes, index) => {
    const runs = [...(cut?.runs ?? slide.title), suffix(index + 1, pages.length)];
    const notes = index > 0 ? [] : slideNotes(slide, widest);
    return pageOf(slide, { ...widest, runs }, boxes, frame, metrics, notes);
  });
}

/** Ems that a suffix takes at most. */
const suffixRoom = 7;

function suffix(place: number, count: number): Run {
  return { text: ` (${place}/${count})`, tone: "quiet" };
}

function isCut({ runs }: Line): boolean {
  return runs.at(-1)?.text === "…";
}

function fitTitle(runs: readonly Run[], frame: Frame, { heading }: Metrics, reserve = 0): Line {
  const bold = runs.map((run) => ({ ...run, bold: true }));
  const fitted = fitLines(bold, frame.title.width, frame.titleSizes, heading, reserve);
  const { size, lines } = fitted;
  const height = lines * size * titleLine;
  const free = frame.title.height - height;
  const y = frame.title.y + (frame.anchor === "bottom" ? free : frame.anchor === "middle" ? free / 2 : 0);
  return { ...frame.title, y, height, size, runs: fitted.runs.map(({ bold: _, ...run }) => run) };
}

/** The body begins where it always does, or lower below a long title. */
function bodyBelow(title: Line, { body }: Frame): Rectangle {
  const y = Math.max(body.y, title.y + title.height + 20);
  return { ...body, y, height: body.y + body.height - y };
}

/** A message's sentence stands in a column in which its last line is no single word, if one of these is such. */
function withoutWidow({ kind, blocks: [block] }: Slide, area: Rectangle, { text }: Metrics): Rectangle {
  const [sentence, second] = block?.kind === "text" ? block.paragraphs : [];
  if (kind !== "message" || sentence === undefined || second !== undefined) return area;
  const tokens = tokensOf(sentence.runs, text);
  const columns = [1, 0.95, 0.9, 0.85, 0.8].map((share) => Math.round(area.width * share));
  const lines = countLines(tokens, area.width / messageSize);
  const width = columns.find(
    (each) => countLines(tokens, each / messageSize) === lines && !leavesWidow(tokens, each / messageSize),
  );
  return { ...area, width: width ?? area.width };
}

/** What stands below the title of an opening slide: one text, cut where there is no more room. */
function openingText({ blocks }: Slide, area: Rectangle, { text }: Metrics): Boxes {
  const [block] = blocks;
  if (block?.kind !== "text") return [];
  const sizes = [20, 18, 16, 14].map((size) => [size, Math.floor(area.height / (size * 1.26))] as const);
  const runs = block.paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : plainRun("\n")),
    ...paragraph.runs,
  ]);
  const { size, lines, runs: shown } = fitLines(runs, area.width, sizes, text);
  return [
    {
      ...area,
      kind: "text",
      height: lines * size * 1.26,
      size,
      paragraphs: [{ runs: shown, level: 0, marker: "none" }],
    },
  ];
}

/** A title that could not be shown whole is said. */
function slideNotes({ title, notes }: Slide, shown: Line): readonly string[] {
  return isCut(shown) ? [textOfRuns(title), ...notes] : notes;
}

function pageOf(
  slide: Slide,
  title: Line,
  boxes: Boxes,
  frame: Frame,
  { text }: Metrics,
  notes: readonly string[],
): Page {
  const kicker = slide.kicker === undefined ? [] : [{ text: slide.kicker, bold: true }];
  const { runs } = fitLines(kicker, frame.kicker.width, [[kickerSize, 1]], text);
  return {
    layout: layoutOf(slide, boxes),
    ...(slide.kicker === undefined ? {} : { kicker: textOfRuns(runs) }),
    title,
    boxes,
    notes,
    ...(slide.about === undefined ? {} : { about: slide.about }),
  };
}

function layoutOf({ kind }: Slide, boxes: Boxes): LayoutName {
  if (kind !== "content") return kind;
  const [first, second] = boxes.filter((box) => box.kind !== "caption");
  if (first === undefined) return "text";
  return second === undefined ? layoutOfBox[first.kind] : "mixed";
}

const layoutOfBox = {
  text: "text",
  callout: "mixed",
  table: "table",
  code: "code",
  picture: "picture",
} as const satisfies Readonly<Record<Exclude<Box["kind"], "caption">, LayoutName>>;

function mirroredPage(page: Page): Page {
  return { ...page, title: mirrored(page.title), boxes: page.boxes.map((box) => mirrored(box)) };
}
