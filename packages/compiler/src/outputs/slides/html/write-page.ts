import { type Cell, textOfRuns } from "../../../slides/deck.ts";
import type {
  Box,
  CalloutBox,
  CaptionBox,
  CodeBox,
  Page,
  PictureBox,
  Rectangle,
  TableBox,
  TextBox,
} from "../../../slides/layout/page.ts";
import { calloutTitleSize } from "../../../slides/layout/place-blocks.ts";
import type { Pictures } from "../../../slides/pictures.ts";
import { base64 } from "./base64.ts";
import { htmlParagraphs } from "./html-lists.ts";
import { direction, htmlRuns, htmlText } from "./html-text.ts";

/** What all pages of a deck share. */
export interface PageContext {
  readonly language: string;
  readonly footer: string;
  readonly pictures: Pictures;
  /** The word for code. */
  readonly code: string;
}

/** A slide as a section with its notes; shapes have the places and sizes that were laid out. */
export function writePage(page: Page, index: number, context: PageContext): string {
  const { layout, title, kicker, boxes, notes } = page;
  const heading = `<h1 class="b" id="t${index + 1}"${place(title, title.size)}${direction(title.runs, context.language)}>${htmlRuns(title.runs, context.language)}</h1>`;
  const above = kicker === undefined ? "" : `<p class="kicker">${htmlText(kicker)}</p>`;
  const foot =
    layout === "title"
      ? ""
      : `<p class="foot"><span>${htmlText(context.footer)}</span><span>${index + 1}</span></p>`;
  const said =
    notes.length === 0
      ? ""
      : `<div class="notes" hidden>${notes.map((text) => `<p>${htmlText(text)}</p>`).join("")}</div>`;
  const content = boxes.map((box) => writeBox(box, context)).join("");
  const rings = ringed.has(layout) ? "<i></i><i></i><i></i>" : "";
  return `<section class="slide is-${layout}" id="s${index + 1}" aria-labelledby="t${index + 1}"><div class="page">${rings}${heading}${above}${content}${foot}</div>${said}</section>`;
}

const ringed: ReadonlySet<string> = new Set(["title", "section", "lesson"]);

/** Place and size as numbers, which the style sheet multiplies: on a small screen it does something else. */
function place({ x, y, width, height }: Rectangle, size?: number): string {
  const numbers = [`--x:${round(x)}`, `--y:${round(y)}`, `--w:${round(width)}`, `--h:${round(height)}`];
  return ` style="${[...numbers, ...(size === undefined ? [] : [`--s:${round(size)}`])].join(";")}"`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

const writers: {
  readonly [K in Box["kind"]]: (box: Extract<Box, { kind: K }>, context: PageContext) => string;
} = {
  text: writeText,
  callout: writeCallout,
  table: writeTable,
  code: writeCode,
  picture: writePicture,
  caption: writeCaption,
};

function writeBox(box: Box, context: PageContext): string {
  // Each kind of box has the writer of its own kind.
  const write = writers[box.kind] as (box: Box, context: PageContext) => string;
  return write(box, context);
}

function writeText(box: TextBox, { language }: PageContext): string {
  return `<div class="b text${airOf(box)}"${place(box, box.size)}>${htmlParagraphs(box.paragraphs, language)}</div>`;
}

function airOf({ airy }: TextBox | TableBox): string {
  return airy === true ? " airy" : "";
}

function writeCallout(box: CalloutBox, { language }: PageContext): string {
  const scale = calloutTitleSize(box.size) / box.size;
  const title =
    box.title === undefined
      ? ""
      : `<p class="callout-title" style="font-size:${Math.round(scale * 100)}%">${htmlText(box.title)}</p>`;
  return `<blockquote class="b text callout"${place(box, box.size)}>${title}${htmlParagraphs(box.paragraphs, language)}</blockquote>`;
}

function writeTable(box: TableBox, { language }: PageContext): string {
  const total = box.columnWidths.reduce((sum, width) => sum + width, 0);
  const columns = box.columnWidths
    .map((width) => `<col style="width:${round((100 * width) / total)}%">`)
    .join("");
  const cell = (tag: string, runs: Cell, column: number) => {
    const side = box.columns[column] ?? "left";
    return `<${tag}${side === "left" ? "" : ` class="${side}"`}${direction(runs, language)}>${htmlRuns(runs, language)}</${tag.slice(0, 2)}>`;
  };
  const row = (tag: string, cells: readonly Cell[]) =>
    `<tr>${box.columnWidths.map((_, column) => cell(tag, cells[column] ?? [], column)).join("")}</tr>`;
  const head = box.header.length === 0 ? "" : `<thead>${row('th scope="col"', box.header)}</thead>`;
  const label = htmlText(
    (box.header.length > 0 ? box.header : (box.rows[0] ?? [])).map(textOfRuns).join(", "),
  );
  return `<div class="b table${airOf(box)}" tabindex="0" role="region" aria-label="${label}"${place(box, box.size)}><table style="--c:${box.columnWidths.length}"><colgroup>${columns}</colgroup>${head}<tbody>${box.rows.map((cells) => row("td", cells)).join("")}</tbody></table></div>`;
}

function writeCode(box: CodeBox, { language, code }: PageContext): string {
  const lines = box.lines.map((line) => htmlRuns(line, language, true)).join("\n");
  const label = box.language === "" ? code : `${code}: ${box.language}`;
  return `<pre class="b" dir="ltr" tabindex="0" role="region" aria-label="${htmlText(label)}"${place(box, box.size)}><code>${lines}</code></pre>`;
}

const types = {
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
  webp: "image/webp",
} as const;

function writePicture(box: PictureBox, { pictures }: PageContext): string {
  const { format, bytes } = pictures.get(box.path);
  return `<img class="b"${place(box)} alt="${htmlText(box.alt)}" src="data:${types[format]};base64,${base64(bytes)}">`;
}

function writeCaption(box: CaptionBox, { language }: PageContext): string {
  return `<p class="b caption"${place(box, box.size)}>${htmlRuns(box.runs, language)}</p>`;
}
