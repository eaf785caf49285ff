import type { Paragraph } from "../../../slides/deck.ts";
import { direction, htmlRuns } from "./html-text.ts";

/** Paragraphs as what they are: lists in lists, and prose. */
export function htmlParagraphs(paragraphs: readonly Paragraph[], language: string): string {
  return write(paragraphs, 0, language);
}

function write(paragraphs: readonly Paragraph[], level: number, language: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < paragraphs.length) {
    const first = paragraphs[at];
    if (first === undefined) break;
    if (first.marker === "none" && first.level <= level) {
      parts.push(`<p${direction(first.runs)}>${htmlRuns(first.runs, language)}</p>`);
      at += 1;
      continue;
    }
    const end = endOfList(paragraphs, at);
    parts.push(writeList(paragraphs.slice(at, end), language));
    at = end;
  }
  return parts.join("");
}

/** Entries of one kind and depth, with all that stands below them. */
function endOfList(paragraphs: readonly Paragraph[], start: number): number {
  const first = paragraphs[start];
  if (first === undefined) return start;
  let end = start + 1;
  while (end < paragraphs.length) {
    const next = paragraphs[end];
    if (next === undefined || next.level < first.level) break;
    if (next.level === first.level && kindOf(next) !== kindOf(first)) break;
    end += 1;
  }
  return end;
}

function kindOf({ marker }: Paragraph): string {
  if (typeof marker === "string") return marker;
  return "number" in marker ? "number" : "letter";
}

function writeList(paragraphs: readonly Paragraph[], language: string): string {
  const [first] = paragraphs;
  if (first === undefined) return "";
  const [open, close] = tagsOf(first);
  const starts = paragraphs.flatMap((each, index) => (each.level === first.level ? [index] : []));
  const entries = starts.map((start, index) => {
    const [entry, ...below] = paragraphs.slice(start, starts[index + 1]);
    if (entry === undefined) return "";
    return `<li${direction(entry.runs)}>${htmlRuns(entry.runs, language)}${write(below, first.level + 1, language)}</li>`;
  });
  return open + entries.join("") + close;
}

function tagsOf({ marker }: Paragraph): readonly [string, string] {
  if (typeof marker === "string") return [marker === "none" ? '<ul class="plain">' : "<ul>", "</ul>"];
  if ("letter" in marker) return [`<ol type="A"${startAt(marker.letter + 1)}>`, "</ol>"];
  return [`<ol${marker.digits > 1 ? ' class="wide"' : ""}${startAt(marker.number)}>`, "</ol>"];
}

function startAt(number: number): string {
  return number === 1 ? "" : ` start="${number}"`;
}
