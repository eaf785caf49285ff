import type { Findings } from "../finding.ts";
import type { Block, CodeBlock, Slide, TableBlock } from "./deck.ts";
import { textOfRuns } from "./deck.ts";
import { columnsIn, lengthOf, linesIn } from "./layout/fit-code.ts";
import { breaksWords } from "./layout/fit-table.ts";
import { frames } from "./layout/frame.ts";
import type { LaidSlide } from "./layout/lay-out.ts";
import type { Metrics } from "./layout/metrics.ts";
import { smallestCode, smallestTable } from "./layout/place-blocks.ts";

/** Says what people in a room could not read, or not take in, of the slides that lessons are made into. */
export function judgeSlides(laid: readonly LaidSlide[], metrics: Metrics, findings: Findings): void {
  const lessons = laid.filter(({ slide }) => slide.file?.endsWith(".md") === true);
  const told: Told = (slide, code, message, hint, line = slide.line ?? firstLineOf(slide)) => {
    const { file } = slide;
    const place = line === undefined ? {} : { at: { line } };
    findings.add({ code, message, hint, ...(file === undefined ? {} : { file }), ...place });
  };
  judgeTitles(lessons, told);
  for (const { slide, pages } of lessons) {
    judgeLists(slide, told);
    for (const block of slide.blocks) {
      if (block.kind === "code") judgeCode(block, slide, told);
      if (block.kind === "table") judgeTable(block, slide, metrics, told);
    }
    if (pages.length > mostPages)
      told(
        slide,
        "output/slide-pages",
        `What stands below ${nameOf(slide)} takes ${pages.length} slides.`,
        "Give its parts headings of their own, so that each slide says what it is about.",
      );
  }
}

type SlideCode = `output/slide-${"code" | "list" | "pages" | "table" | "title"}`;
/** @param line where it stands, if that is not at the slide's heading. */
type Told = (slide: Slide, code: SlideCode, message: string, hint: string, line?: number) => void;

/** Of a slide without a heading of its own: where the first thing on it stands. */
function firstLineOf({ blocks }: Slide): number | undefined {
  return blocks.flatMap(linesOf)[0];
}

function linesOf(block: Block): readonly number[] {
  const parts = block.kind === "text" || block.kind === "callout" ? block.paragraphs : [];
  const own = block.kind === "code" || block.kind === "table" ? [block] : parts;
  return own.flatMap(({ line }) => line ?? []);
}

const mostPages = 4;
const mostEntries = 9;

function nameOf({ title }: Slide): string {
  return `"${textOfRuns(title)}"`;
}

/** Titles that a lesson has twice, and those of which only the beginning is shown. */
function judgeTitles(lessons: readonly LaidSlide[], told: Told): void {
  const seen = new Set<string>();
  for (const { slide, pages } of lessons) {
    const name = `${slide.about ?? slide.file} ${nameOf(slide)}`;
    if (seen.has(name))
      told(
        slide,
        "output/slide-title",
        `Two slides of a lesson are called ${nameOf(slide)}.`,
        "Say in each heading what its slide is about, so that people find their place again.",
      );
    seen.add(name);
    if (pages[0]?.title.runs.at(-1)?.text === "…")
      told(
        slide,
        "output/slide-title",
        `The title ${nameOf(slide)} is too long for a slide, so it is cut.`,
        "Shorten the heading, and say the rest below it.",
      );
  }
}

/** Sub-entries belong to their entry and are not counted. */
function judgeLists(slide: Slide, told: Told): void {
  for (const block of slide.blocks) {
    if (block.kind !== "text") continue;
    const entries = block.paragraphs.filter(({ level, marker }) => level === 0 && marker !== "none");
    if (entries.length > mostEntries)
      told(
        slide,
        "output/slide-list",
        `The list on the slide ${nameOf(slide)} has ${entries.length} entries, more than people take in while they listen.`,
        "Show the few that matter and say the others in a paragraph, or divide the list by headings.",
        entries[0]?.line,
      );
  }
}

function judgeCode({ lines, line }: CodeBlock, slide: Slide, told: Told): void {
  const { width, height } = frames.content.body;
  const [columns, rows] = [columnsIn(width, smallestCode), linesIn(height, smallestCode)];
  const longest = Math.ceil(Math.max(0, ...lines.map(lengthOf)));
  if (lines.length > rows)
    told(
      slide,
      "output/slide-code",
      `The code on the slide ${nameOf(slide)} has ${lines.length} lines, and ${rows} fit on one slide.`,
      "Show the lines you speak about, and link to the file for the others.",
      line,
    );
  if (longest > columns)
    told(
      slide,
      "output/slide-code",
      `A line of the code on the slide ${nameOf(slide)} has ${longest} characters, and ${columns} fit, so it is broken.`,
      "Break the line where it is best read, or leave out what you do not speak about.",
      line,
    );
}

function judgeTable(table: TableBlock, slide: Slide, { text }: Metrics, told: Told): void {
  if (breaksWords(table, frames.content.body.width, smallestTable, text))
    told(
      slide,
      "output/slide-table",
      `The table on the slide ${nameOf(slide)} is too wide, so words in it are broken.`,
      "Leave out columns, make two tables of it, or shorten its longest words.",
      table.line,
    );
}
