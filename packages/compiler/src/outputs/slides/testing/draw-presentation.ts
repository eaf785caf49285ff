import { htmlText } from "../html/html-text.ts";
import type { ShownCell, ShownParagraph, ShownRun, ShownShape, ShownSlide } from "./read-presentation.ts";

/**
 * A presentation's shapes as elements that a browser sets: a pixel for a point, each in its place, text inside of its
 * insets, and no taller or wider than the browser makes it. Only to be measured: it has no colours.
 */
export function drawPresentation(slides: readonly ShownSlide[]): string {
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${slides
    .map(({ shapes }) => `<section>${shapes.map(drawShape).join("")}</section>`)
    .join("")}`;
}

/** The pitch of lines at 100 per cent, in ems, as office programs have it, whatever the face. */
const pitch = 1.2;

const style = `body{margin:0}section{position:relative;width:960px;height:540px}
.shape,.text{position:absolute;overflow-wrap:anywhere}p{margin:0;white-space:pre-wrap}.code,.code *{font-kerning:none}
table{border-collapse:collapse;table-layout:fixed}td{vertical-align:top;overflow-wrap:anywhere}
.marker{display:inline-block;box-sizing:border-box;white-space:pre}`;

function drawShape(shape: ShownShape): string {
  const { x, y, width, height, insets, table } = shape;
  const content =
    table === undefined
      ? `<div class="text" style="left:${insets.left}px;top:${insets.top}px;width:${width - insets.left - insets.right}px">${drawParagraphs(shape.paragraphs)}</div>`
      : drawTable(table);
  return `<div class="shape" data-kind="${shape.kind}" data-name="${htmlText(shape.name)}" data-room="${height - insets.top - insets.bottom}" style="left:${x}px;top:${y}px;width:${width}px;height:${height}px">${content}</div>`;
}

function drawTable({ columnWidths, rows }: NonNullable<ShownShape["table"]>): string {
  const total = columnWidths.reduce((sum, width) => sum + width, 0);
  const columns = columnWidths.map((width) => `<col style="width:${width}px">`).join("");
  const lines = rows.map(
    ({ height, cells }) => `<tr data-room="${height}">${cells.map(drawCell).join("")}</tr>`,
  );
  return `<table style="width:${total}px"><colgroup>${columns}</colgroup>${lines.join("")}</table>`;
}

function drawCell({ insets, paragraphs }: ShownCell): string {
  const { top, right, bottom, left } = insets;
  return `<td style="padding:${top}px ${right}px ${bottom}px ${left}px">${drawParagraphs(paragraphs)}</td>`;
}

function drawParagraphs(paragraphs: readonly ShownParagraph[]): string {
  return paragraphs.map(drawParagraph).join("");
}

function drawParagraph(paragraph: ShownParagraph): string {
  const { left, indent, before, spacing, fromRight, marker, size, face, runs } = paragraph;
  const side = fromRight ? "right" : "left";
  const hang = -indent;
  const mark =
    marker === ""
      ? ""
      : `<span class="marker" style="min-width:${hang}px;margin-${side}:${indent}px;line-height:0">${marker}</span>`;
  const look = `margin-${side}:${left}px;padding-top:${before}px;line-height:${pitch * spacing};font:${size}px/${pitch * spacing} ${familyOf(face)}`;
  const text = runs.map((run) => drawRun(run, face)).join("") || "\u200b";
  return `<p dir="${fromRight ? "rtl" : "ltr"}" style="${htmlText(look)}">${mark}${text}</p>`;
}

/** A run in another face stands on the line of the others and makes it no higher. */
function drawRun({ text, size, face, bold, italic }: ShownRun, around: string): string {
  if (text === "\n") return "<br>";
  const looks = [
    `font-family:${familyOf(face)}`,
    `font-size:${size}px`,
    ...(bold ? ["font-weight:700"] : []),
    ...(italic ? ["font-style:italic"] : []),
    ...(face === around ? [] : ["line-height:0"]),
  ];
  return `<span style="${htmlText(looks.join(";"))}">${htmlText(text)}</span>`;
}

const twins: Readonly<Record<string, string>> = {
  Arial: "Liberation Sans",
  Calibri: "Carlito",
  Cambria: "Caladea",
  "Courier New": "Liberation Mono",
  "Times New Roman": "Liberation Serif",
};

function familyOf(face: string): string {
  return `"${face}","${twins[face] ?? face}"`;
}
