import type {
  Block,
  Fact,
  Inline,
  InlineText,
  Picture,
  PrintedDocument,
  ShownSlide,
  TableBlock,
} from "../document/document.ts";
import { escapeXml } from "../xml/write-xml.ts";
import { documentStyle } from "./document-style.ts";

export interface DocumentHtmlOptions {
  /** Where a browser finds a file of the workspace. */
  address(asset: string): string;
  /** For a content security policy that allows styles by a nonce. */
  readonly nonce?: string;
}

/** A document to print as one page for a screen: the same words, with its contents beside it. */
export function documentHtml(document: PrintedDocument, options: DocumentHtmlOptions): string {
  const { language, direction, title, subtitle, kind, accent, words } = document;
  const allowed = options.nonce === undefined ? "" : ` nonce="${escapeXml(options.nonce)}"`;
  const numbered = numberHeadings(document.blocks);
  const write = writerOf(options, numbered);
  return `<!DOCTYPE html>
<html lang="${escapeXml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)} – ${escapeXml(kind)}</title>
<style${allowed}>:root{--own-accent:${safeColour(accent)}}${documentStyle}</style>
</head>
<body>
<nav aria-labelledby="contents"><h2 id="contents">${escapeXml(words.contents)}</h2>${contents(numbered)}</nav>
<main>
<header><p class="kind">${escapeXml(kind)}</p><h1>${escapeXml(title)}</h1>${
    subtitle === undefined ? "" : `<p class="subtitle">${escapeXml(subtitle)}</p>`
  }${factList(document.facts, write)}</header>
${write(document.blocks)}
<footer>${document.imprint.map((line) => `<p>${escapeXml(line)}</p>`).join("")}</footer>
</main>
</body>
</html>
`;
}

function safeColour(colour: string): string {
  return /^#[0-9a-f]{3,8}$/i.test(colour) ? colour : "#1d4ed8";
}

type Heading = Extract<Block, { kind: "heading" }>;
type Write = (blocks: readonly Block[]) => string;

/** The document's own headings by their place; those inside of boxes are not in the contents. */
function numberHeadings(blocks: readonly Block[]): ReadonlyMap<Heading, string> {
  const headings = blocks.filter((block) => block.kind === "heading");
  return new Map(headings.map((block, index) => [block, `part-${index + 1}`]));
}

function contents(numbered: ReadonlyMap<Heading, string>): string {
  const links = [...numbered]
    .filter(([{ level }]) => level <= 2)
    .map(
      ([{ level, text }, id]) =>
        `<li class="level-${level}"><a href="#${id}">${escapeXml(text.map((run) => run.text).join(""))}</a></li>`,
    );
  return `<ol>${links.join("")}</ol>`;
}

function writerOf(options: DocumentHtmlOptions, numbered: ReadonlyMap<Heading, string>): Write {
  const write: Write = (blocks) =>
    blocks.map((block) => writeBlock(block, write, options, numbered)).join("\n");
  return write;
}

function writeBlock(
  block: Block,
  write: Write,
  options: DocumentHtmlOptions,
  numbered: ReadonlyMap<Heading, string>,
): string {
  switch (block.kind) {
    case "heading": {
      const id = numbered.get(block);
      const tag = `h${Math.min(6, block.level + 1)}`;
      return `<${tag}${id === undefined ? "" : ` id="${id}"`}>${inline(block.text)}</${tag}>`;
    }
    case "paragraph":
      return `<p${block.faint === true ? ' class="faint"' : ""}>${inline(block.text)}</p>`;
    case "list":
      return writeList(block, write);
    case "table":
      return writeTable(block);
    case "code":
      return `<pre tabindex="0"><code>${escapeXml(block.text)}</code></pre>`;
    case "quote":
      return `<blockquote>${write(block.blocks)}</blockquote>`;
    case "box":
      return `<section class="box ${block.tone}"><p class="box-title">${escapeXml(block.title)}</p>${write(block.blocks)}</section>`;
    case "facts":
      return factList(block.facts, write);
    case "picture":
      return writePicture(block.picture, options);
    case "beside":
      return `<div class="beside"><div class="slides">${block.slides
        .map((slide) => writeSlide(slide, options))
        .join("")}</div>${write(block.blocks)}</div>`;
    case "rule":
      return "<hr>";
  }
}

function writeList({ style, start, items }: Extract<Block, { kind: "list" }>, write: Write): string {
  const tag = style === "numbers" ? "ol" : "ul";
  const from = start === undefined || start === 1 ? "" : ` start="${start}"`;
  const entries = items.map((item) => `<li>${tight(item, write)}</li>`);
  return `<${tag} class="${style}"${from}>${entries.join("")}</${tag}>`;
}

/** A single paragraph needs no tag of its own. */
function tight(blocks: readonly Block[], write: Write): string {
  const [first, ...rest] = blocks;
  return first?.kind === "paragraph" ? `${inline(first.text)}${write(rest)}` : write(blocks);
}

function writeTable({ header, rows, align }: TableBlock): string {
  const side = (index: number) => {
    const to = align?.[index] ?? "left";
    return to === "left" ? "" : ` class="${to}"`;
  };
  const head = header.map((cell, index) => `<th scope="col"${side(index)}>${inline(cell)}</th>`).join("");
  const body = rows.map(
    ({ cells, quiet }) =>
      `<tr${quiet === true ? ' class="quiet"' : ""}>${cells
        .map((cell, index) => `<td${side(index)}>${inline(cell)}</td>`)
        .join("")}</tr>`,
  );
  return `<div class="wide" tabindex="0" role="group"><table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

function factList(facts: readonly Fact[], write: Write): string {
  if (facts.length === 0) return "";
  const rows = facts.map(
    ({ name, blocks }) => `<div><dt>${escapeXml(name)}</dt><dd>${tight(blocks, write)}</dd></div>`,
  );
  return `<dl>${rows.join("")}</dl>`;
}

function writePicture({ asset, alt }: Picture, { address }: DocumentHtmlOptions): string {
  return `<p class="picture"><img src="${escapeXml(address(asset))}" alt="${escapeXml(alt)}"></p>`;
}

/** The drawing is ours; its pictures are files of the workspace. */
function writeSlide({ caption, alt, svg, pictures }: ShownSlide, { address }: DocumentHtmlOptions): string {
  const images = pictures.map(({ picture, x, y, width, height }) => {
    const href = escapeXml(address(picture.asset));
    return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="${href}"/>`;
  });
  const drawing = svg
    .replace("<svg ", `<svg role="img" aria-label="${escapeXml(alt)}" `)
    .replace(/<\/svg>$/, `${images.join("")}</svg>`);
  return `<figure>${drawing}<figcaption>${escapeXml(caption)}</figcaption></figure>`;
}

function inline(text: InlineText): string {
  return text.map(writeRun).join("");
}

function writeRun(run: Inline): string {
  const marks = [
    ["strong", run.strong],
    ["em", run.emphasis],
    ["code", run.code],
    ["s", run.strike],
    ["small", run.faint],
  ] as const;
  const marked = marks.reduce(
    (html, [tag, on]) => (on === true ? `<${tag}>${html}</${tag}>` : html),
    escapeXml(run.text),
  );
  const linked =
    run.link === undefined || !/^(https?|mailto):/i.test(run.link)
      ? marked
      : `<a href="${escapeXml(run.link)}" target="_blank" rel="noopener noreferrer">${marked}</a>`;
  return run.newLine === true ? `<br>${linked}` : linked;
}
