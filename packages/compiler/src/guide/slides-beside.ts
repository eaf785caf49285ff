import type { Block, InlineText } from "../document/document.ts";
import type { GuideContext } from "./guide-context.ts";
import type { GuideSlide } from "./guide-slides.ts";

/** What is said, with each slide beside the part that is said to it; a heading of the text begins a slide. */
export function slidesBeside(
  blocks: readonly Block[],
  slides: readonly GuideSlide[],
  context: GuideContext,
): readonly Block[] {
  const parts = partsOf(blocks);
  const shown = distribute(slides, parts.map(titleOf));
  return parts.flatMap((part, index) => besidePart(part, shown[index] ?? [], context));
}

/** `Slide 8` or `Slides 8–11`; nothing where there are none. */
export function slideNumbers(key: string, context: GuideContext): readonly string[] {
  const { words } = context;
  const [from, to] = slideRange(key, context);
  if (from === undefined || to === undefined) return [];
  return [from === to ? words("slide", { n: from }) : words("slidesFromTo", { from, to })];
}

/** Numbers of the first and the last slide; nothing where there are none. */
export function slideRange(key: string, { slides }: GuideContext): readonly [number, number] | readonly [] {
  const numbers = (slides?.of(key) ?? []).map(({ number }) => number);
  const [from, to] = [numbers[0], numbers.at(-1)];
  return from === undefined || to === undefined ? [] : [from, to];
}

type Part = readonly [heading: Block | undefined, ...rest: Block[]];

/** Cut before each of the uppermost headings. */
function partsOf(blocks: readonly Block[]): readonly Part[] {
  const levels = blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  const top = Math.min(...levels);
  const parts: [Block | undefined, ...Block[]][] = [[undefined]];
  for (const block of blocks)
    if (block.kind === "heading" && block.level === top) parts.push([block]);
    else parts.at(-1)?.push(block);
  return parts;
}

function titleOf([heading]: Part): string | undefined {
  return heading?.kind === "heading" ? textOf(heading.text) : undefined;
}

function textOf(text: InlineText): string {
  return text
    .map((part) => part.text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** A slide belongs to the next part that has its title, else to the part of the slide before it. */
function distribute(
  slides: readonly GuideSlide[],
  titles: readonly (string | undefined)[],
): readonly (readonly GuideSlide[])[] {
  const shown = titles.map((): GuideSlide[] => []);
  let at = 0;
  for (const slide of slides) {
    const title = slide.title.replace(/\s+/g, " ");
    const next = titles.indexOf(title, at);
    if (next >= 0) at = next;
    shown[at]?.push(slide);
  }
  return shown;
}

function besidePart(
  [heading, ...blocks]: Part,
  slides: readonly GuideSlide[],
  context: GuideContext,
): readonly Block[] {
  const count = besideCount(blocks, slides.length);
  return [
    ...(heading === undefined ? [] : [heading]),
    ...besideSlides(blocks.slice(0, count), slides, context),
    ...blocks.slice(count),
  ];
}

/** Blocks with all of these slides beside them. */
export function besideSlides(
  blocks: readonly Block[],
  slides: readonly GuideSlide[],
  { words }: GuideContext,
): readonly Block[] {
  if (slides.length === 0) return blocks;
  const drawings = slides.map(({ number, drawing }) => drawing(words("slide", { n: number })));
  return [{ kind: "beside", slides: drawings, blocks }];
}

/** About as much text as stands beside one slide. */
const charactersBeside = 320;

/** How many blocks stand beside slides: prose and lists, until the slides are at an end. */
function besideCount(blocks: readonly Block[], slides: number): number {
  let [count, length] = [0, 0];
  for (const block of blocks) {
    if (block.kind !== "paragraph" && block.kind !== "list") break;
    if (length >= slides * charactersBeside) break;
    length += lengthOf(block);
    count += 1;
  }
  return count;
}

function lengthOf(block: Block): number {
  if (block.kind === "paragraph") return textOf(block.text).length + 40;
  if (block.kind === "list") return block.items.flat().reduce((sum, each) => sum + lengthOf(each), 0);
  return 0;
}
