import { officeText } from "../../../ooxml/office-text.ts";
import type { Paragraph, Run, Tone } from "../../../slides/deck.ts";
import { textOfRuns } from "../../../slides/deck.ts";
import {
  beginsFromRight,
  isAlike,
  mayBeginFromRight,
  officeLanguage,
  spoken,
} from "../../../slides/language-tags.ts";
import { beginsAnew } from "../../../slides/layout/fit-text.ts";
import {
  airyGap,
  answerGap,
  indentOf,
  innerGap,
  newGap,
  paragraphGap,
  sizeAt,
  textSpacing,
} from "../../../slides/layout/metrics.ts";
import { emu, fill, hundredths, writeAll } from "./drawing.ts";

/** What text is written with. */
export interface TextContext {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** The id of a relationship to an address. */
  link(address: string): string;
}

/** The face of code; every office program has it or a twin of the same widths. */
export const codeFace = "Courier New";

/** Slots of the theme. */
export const toneColours: Readonly<Record<Tone, string>> = {
  quiet: "accent6",
  comment: "accent6",
  keyword: "accent2",
  string: "accent3",
  number: "accent4",
  name: "accent5",
};

const toneFills = Object.fromEntries(
  Object.entries(toneColours).map(([tone, colour]) => [tone, fill(colour)]),
) as Readonly<Record<Tone, string>>;

/** How runs look that say nothing else; `size` only where it is not inherited. */
export interface RunLook {
  readonly size?: number;
  readonly bold?: boolean;
  /** The shape's own face is that of code. */
  readonly code?: boolean;
}

export function writeRuns(runs: readonly Run[], context: TextContext, look: RunLook = {}): string {
  return writeAll(runs, (run) => writeRun(run, context, look));
}

function writeRun(run: Run, context: TextContext, look: RunLook): string {
  const { text } = run;
  const properties = runAttributes(run, look) + closed(runProperties(run, context, look));
  if (!text.includes("\n")) return writePieces(text, context, properties);
  return text
    .split("\n")
    .map((line) => writePieces(line, context, properties))
    .join("<a:br/>");
}

function runAttributes(run: Run, look: RunLook): string {
  const size = look.size === undefined ? "" : ` sz="${hundredths(look.size)}"`;
  const bold = run.bold === true || look.bold === true ? ' b="1"' : "";
  const italic = run.italic === true ? ' i="1"' : "";
  return size + bold + italic;
}

function closed(properties: string): string {
  return properties === "" ? "/><a:t>" : `>${properties}</a:rPr><a:t>`;
}

/** One run a language. @param properties what stands between the language and the text. */
function writePieces(line: string, context: TextContext, properties: string): string {
  if (line === "") return "";
  if (isAlike(line, context.language)) return writePiece(line, officeLanguage(context.language), properties);
  const pieces = spoken(line, context.language);
  return writeAll(pieces, ({ text, language }) => writePiece(text, language, properties));
}

function writePiece(text: string, language: string, properties: string): string {
  return `${openingOf(language)}${properties}${officeText(text)}</a:t></a:r>`;
}

const openings = new Map<string, string>();

/** How a run in a language begins; a deck has few languages and thousands of runs. */
function openingOf(language: string): string {
  const known = openings.get(language);
  if (known !== undefined) return known;
  const opening = `<a:r><a:rPr lang="${officeText(language)}"`;
  openings.set(language, opening);
  return opening;
}

function runProperties({ tone, code, link }: Run, context: TextContext, look: RunLook): string {
  const colour = tone === undefined ? "" : toneFills[tone];
  const face =
    code === true && look.code !== true
      ? `<a:latin typeface="${codeFace}"/><a:cs typeface="${codeFace}"/>`
      : "";
  const click = link === undefined ? "" : `<a:hlinkClick r:id="${context.link(link)}"/>`;
  return colour + face + click;
}

/** Paragraphs of a list or of prose. @param size of the outermost ones. */
export function writeParagraphs(
  paragraphs: readonly Paragraph[],
  size: number,
  context: TextContext,
  airy = false,
): string {
  const starts = numberStarts(paragraphs);
  return writeAll(paragraphs, (paragraph, index) => {
    const space = spaceBefore(paragraph, paragraphs[index - 1], size, airy);
    const properties = paragraphProperties(paragraph, size, starts[index] ?? 1, space, context);
    return `<a:p>${properties}${writeRuns(paragraph.runs, context)}</a:p>`;
  });
}

function paragraphProperties(
  paragraph: Paragraph,
  size: number,
  start: number,
  space: string,
  context: TextContext,
): string {
  const { left, hang } = indentOf(paragraph, size);
  const level = paragraph.level === 0 ? "" : ` lvl="${paragraph.level}"`;
  const attributes = `marL="${emu(left)}" indent="${emu(-hang)}"${level}${sideOf(paragraph.runs, context)}`;
  const content = space + marker(paragraph, start);
  return content === "" ? `<a:pPr ${attributes}/>` : `<a:pPr ${attributes}>${content}</a:pPr>`;
}

/** Only where it is not that of the shape's level. */
function spaceBefore(
  paragraph: Paragraph,
  before: Paragraph | undefined,
  size: number,
  airy: boolean,
): string {
  const { marker, level } = paragraph;
  const answer = typeof marker === "object" && "letter" in marker && (level > 0 || !airy);
  if (before !== undefined && !answer && !beginsAnew(paragraph, before)) return "";
  const ems = before === undefined ? 0 : answer ? answerGap : newGap;
  return `<a:spcBef><a:spcPts val="${hundredths(size * ems)}"/></a:spcBef>`;
}

/** Said where a paragraph runs the other way than the deck. */
export function sideOf(runs: readonly Run[], { direction }: TextContext): string {
  return direction === "ltr" && runs.some(isFromRight) && beginsFromRight(textOfRuns(runs))
    ? ' algn="r" rtl="1"'
    : "";
}

/** Whether any of it may be: most texts need not be joined to know that they are not. */
function isFromRight({ text }: Run): boolean {
  return mayBeginFromRight(text);
}

function marker({ marker }: Paragraph, start: number): string {
  if (marker === "none") return "<a:buNone/>";
  if (marker === "bullet") return "";
  const scheme = "letter" in marker ? "alphaUcPeriod" : "arabicPeriod";
  const at = "letter" in marker ? marker.letter + 1 : start;
  return `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="${scheme}"${at === 1 ? "" : ` startAt="${Math.min(at, 32_767)}"`}/>`;
}

/** Where each numbered list begins, so that its entries count on by themselves. */
function numberStarts(paragraphs: readonly Paragraph[]): readonly number[] {
  const open = new Map<number, { readonly next: number; readonly start: number }>();
  return paragraphs.map(({ marker, level }) => {
    for (const deeper of open.keys()) if (deeper > level) open.delete(deeper);
    if (typeof marker !== "object" || !("number" in marker)) {
      open.delete(level);
      return 1;
    }
    const before = open.get(level);
    const start = before?.next === marker.number ? before.start : marker.number;
    open.set(level, { next: marker.number + 1, start });
    return start;
  });
}

/**
 * The sizes of a shape's levels and the room between its paragraphs.
 *
 * @param look `airy`: the outermost paragraphs stand further apart; `whole`: also what a shape in a place of its layout inherits from the master.
 */
export function levelStyles(size: number, { airy = false, whole = false }: LevelLook = {}): string {
  const key = size * 4 + (airy ? 2 : 0) + (whole ? 1 : 0);
  const style = knownStyles.get(key) ?? writeLevels(size, airy, whole);
  knownStyles.set(key, style);
  return style;
}

/** How the levels of a shape look, besides their size. */
interface LevelLook {
  readonly airy?: boolean | undefined;
  readonly whole?: boolean;
}

/** There are only as many looks as layouts try. */
const knownStyles = new Map<number, string>();

/** As deep as paragraphs stand: lists four deep, what belongs to the deepest entry, and what goes on from there. */
function writeLevels(size: number, airy: boolean, whole: boolean): string {
  const look = whole ? `>${fill("tx1")}<a:latin typeface="+mn-lt"/></a:defRPr>` : "/>";
  const levels = [0, 1, 2, 3, 4, 5].map((level) => {
    const before = hundredths(size * (level > 0 ? innerGap : airy ? airyGap : paragraphGap));
    const space = `<a:spcBef><a:spcPts val="${before}"/></a:spcBef>`;
    const lines = whole ? `${lineSpacing}${space}${bullet}` : space;
    return `<a:lvl${level + 1}pPr>${lines}<a:defRPr sz="${hundredths(sizeAt(level, size))}"${look}</a:lvl${level + 1}pPr>`;
  });
  return `<a:lstStyle>${levels.join("")}</a:lstStyle>`;
}

export const lineSpacing = `<a:lnSpc><a:spcPct val="${textSpacing * 1000}"/></a:lnSpc>`;

/** What stands before an entry of a list. */
export const bullet =
  '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>';

/** The size of a shape that has only one. */
export function oneSize(size: number): string {
  return `<a:lstStyle><a:lvl1pPr><a:defRPr sz="${hundredths(size)}"/></a:lvl1pPr></a:lstStyle>`;
}
