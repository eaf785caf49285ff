import { highlightCode } from "../markdown/highlight-code.ts";
import type { Run, Tone } from "./deck.ts";

type Lines = readonly (readonly Run[])[];

/** Colouring is the slowest part of a deck, and languages and scopes share their code. */
const known = new Map<string, Lines>();
const most = 2_000;

/** Code cut into lines, coloured where its language is known. Tabs are four columns wide. */
export function codeLines(code: string, language: string): Lines {
  const key = `${language}\n${code}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const text = code.replace(/\s+$/, "").replace(/\r\n?/g, "\n");
  const lines = cut(colour(text, language)).map(expandTabs).map(withoutBlankRuns);
  if (known.size >= most) known.clear();
  known.set(key, lines);
  return lines;
}

function colour(code: string, language: string): readonly Run[] {
  const html = highlightCode(code, language);
  if (html === undefined) return [{ text: code, code: true }];
  const runs: Run[] = [];
  const tones: (Tone | undefined)[] = [undefined];
  for (const [piece, open, text] of html.matchAll(/<span class="([^"]*)">|<\/span>|([^<]+)/g)) {
    if (open !== undefined) tones.push(toneOf(open) ?? tones.at(-1));
    else if (piece === "</span>") tones.pop();
    else if (text !== undefined) {
      const tone = tones.at(-1);
      runs.push({ text: decode(text), code: true, ...(tone === undefined ? {} : { tone }) });
    }
  }
  return runs;
}

/** The classes of highlight.js that matter, by what they are to a reader. */
const tones: readonly (readonly [RegExp, Tone])[] = [
  [/hljs-(comment|quote|doctag)/, "comment"],
  [/hljs-(keyword|selector-tag|built_in|type|literal|section|meta)/, "keyword"],
  [/hljs-(string|regexp|template|addition|symbol|link)/, "string"],
  [/hljs-(number|bullet|deletion)/, "number"],
  [/hljs-(title|name|attr|attribute|property|selector-class|selector-id|variable|params|tag)/, "name"],
];

function toneOf(classes: string): Tone | undefined {
  return tones.find(([pattern]) => pattern.test(classes))?.[1];
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);
}

function cut(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    run.text.split("\n").forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines;
}

function expandTabs(line: readonly Run[]): readonly Run[] {
  if (!line.some(({ text }) => text.includes("\t"))) return line;
  let column = 0;
  return line.map((run) => {
    let text = "";
    for (const character of run.text) {
      const next = character === "\t" ? " ".repeat(4 - (column % 4)) : character;
      text += next;
      column += next.length;
    }
    return { ...run, text };
  });
}

/** Blanks have no colour to be seen, so they need no run of their own. */
function withoutBlankRuns(line: readonly Run[]): readonly Run[] {
  const runs: Run[] = [];
  let before = "";
  for (const run of line) {
    const text = before + run.text;
    before = /^ *$/.test(text) ? text : "";
    if (before === "") runs.push({ ...run, text });
  }
  const last = runs.pop();
  if (last === undefined) return line;
  return [...runs, { ...last, text: last.text + before }];
}
