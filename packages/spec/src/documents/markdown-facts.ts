import type { Span } from "../syntax/node.ts";
import { withoutFrontMatter } from "../text/front-matter.ts";
import { proseOf } from "./markdown-prose.ts";
import { readTargets } from "./markdown-targets.ts";

interface Place extends Span {
  /** From 1. */
  readonly line: number;
}

/** What rules and sums need to know of a Markdown text. */
export interface MarkdownFacts {
  /** Words outside code, comments and front matter. */
  readonly words: number;
  /** Whether anything stands in it but headings: words, signs, a picture, code. */
  readonly body: boolean;
  readonly headings: readonly (Place & { readonly level: number; readonly text: string })[];
  readonly images: readonly (Place & {
    readonly alt: string;
    readonly target: string;
    readonly spaced?: boolean;
  })[];
  readonly links: readonly (Place & {
    readonly text: string;
    readonly target: string;
    readonly spaced?: boolean;
  })[];
}

/**
 * Scans a Markdown text for words, headings, images and links, line by line and outside code. It is a
 * scan, not a parser: it answers what rules ask, in linear time, on any text.
 */
export function readMarkdownFacts(text: string): MarkdownFacts {
  const headings: (Place & { level: number; text: string })[] = [];
  const read = withoutFrontMatter(text);
  const shown = read.includes("<!--") ? proseOf(read) : read;
  let words = 0;
  let body = hasCode(read);
  let above: ProseLine | undefined;
  for (const prose of proseLines(shown)) {
    const { line, number, start } = prose;
    const [, hashes, title = ""] = /^ {0,3}(#{1,6})[ \t]+([\s\S]*)$/.exec(line) ?? [];
    const underline = above === undefined ? undefined : /^ {0,3}(=+|-+)[ \t\r]*$/.exec(line)?.[1];
    if (hashes !== undefined) {
      const end = start + line.trimEnd().length;
      headings.push({ level: hashes.length, text: withoutHashes(title), line: number, start, end });
    } else if (underline !== undefined && above !== undefined) {
      const text = above.line.trim();
      const level = underline.startsWith("=") ? 1 : 2;
      headings.push({
        level,
        text,
        line: above.number,
        start: above.start,
        end: above.start + above.line.trimEnd().length,
      });
    } else body ||= /[^\s\u200b\ufeff=_*#>-]/u.test(line);
    above = mayBeTitle(line) ? prose : undefined;
    words += countWords(line);
  }
  return { words, body, headings, ...targetsIn(read) };
}

/** Words that a line of = or - below makes a heading (CommonMark 4.3): no list, quotation, table or other heading. */
function mayBeTitle(line: string): boolean {
  return /^ {0,3}[^\s#>|<+*=-]/.test(line) && !/^ {0,3}\d{1,9}[.)]\s/.test(line);
}

/** Whether there is code with something in it. */
function hasCode(text: string): boolean {
  return /`[^`\s]/.test(text) || /^ {0,3}(?:`{3,}|~{3,}).*\n[^\n]*[^\s`~]/m.test(text);
}

function targetsIn(text: string): Pick<MarkdownFacts, "images" | "links"> {
  const targets = readTargets(text);
  return {
    images: targets.flatMap(({ picture, words, ...place }) => (picture ? [{ ...place, alt: words }] : [])),
    links: targets.flatMap(({ picture, words, ...place }) => (picture ? [] : [{ ...place, text: words }])),
  };
}

/** A heading's text without the spaces and hashes that may close it. */
function withoutHashes(text: string): string {
  let end = text.length;
  while (end > 0 && " \t\r#".includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Words by Unicode's letters and digits; markup is not counted. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
}

interface ProseLine {
  readonly line: string;
  readonly number: number;
  readonly start: number;
}

function* proseLines(text: string): Generator<ProseLine> {
  let fence: string | undefined;
  let start = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark === undefined)
      yield { line: line.replace(/`[^`]*`/g, (code) => " ".repeat(code.length)), number: index + 1, start };
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    start += line.length + 1;
  }
}
