import type { Paragraph } from "../../../slides/deck.ts";
import { direction, htmlRuns } from "./html-text.ts";

/** Paragraphs as what they are: lists in lists, and prose. */
export function htmlParagraphs(paragraphs: readonly Paragraph[], language: string): string {
  return write(paragraphs, 0, language);
}

/** What stands deeper than anything around it hangs on nothing: a list without markers keeps its depth. */
function write(paragraphs: readonly Paragraph[], level: number, language: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < paragraphs.length) {
    const first = paragraphs[at];
    if (first === undefined) break;
    if (first.level > level) {
      const end = endOf(paragraphs, at, (next) => next.level <= level);
      parts.push(`<ul class="plain"><li>${write(paragraphs.slice(at, end), level + 1, language)}</li></ul>`);
      at = end;
    } else if (first.marker === "none") {
      parts.push(`<p${direction(first.runs, language)}>${htmlRuns(first.runs, language)}</p>`);
      at += 1;
    } else {
      const kind = kindOf(first);
      const ends = (next: Paragraph) => next.level < level || (next.level === level && kindOf(next) !== kind);
      const end = endOf(paragraphs, at, ends);
      parts.push(writeList(paragraphs.slice(at, end), language));
      at = end;
    }
  }
  return parts.join("");
}

/** The first place after the start at which something ends. */
function endOf(
  paragraphs: readonly Paragraph[],
  start: number,
  ends: (paragraph: Paragraph) => boolean,
): number {
  const end = paragraphs.findIndex((each, index) => index > start && ends(each));
  return end < 0 ? paragraphs.length : end;
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
    return `<li${direction(entry.runs, language)}>${htmlRuns(entry.runs, language)}${write(below, first.level + 1, language)}</li>`;
  });
  return open + entries.join("") + close;
}

function tagsOf({ marker }: Paragraph): readonly [string, string] {
  if (typeof marker === "string") return ["<ul>", "</ul>"];
  if ("letter" in marker) return [`<ol type="A"${startAt(marker.letter + 1)}>`, "</ol>"];
  return [
    `<ol${marker.digits > 1 ? ` class="w${Math.min(marker.digits, 3)}"` : ""}${startAt(marker.number)}>`,
    "</ol>",
  ];
}

function startAt(number: number): string {
  return number === 1 ? "" : ` start="${number}"`;
}
