import type { Token } from "markdown-it";
import type { InlineContent } from "./block-tree.ts";
import type { Run } from "./deck.ts";

/** A picture that stands in a text. */
export interface InlinePicture {
  readonly address: string;
  readonly alt: string;
}

export interface Inline {
  readonly runs: readonly Run[];
  readonly pictures: readonly InlinePicture[];
}

type Look = Omit<Run, "text">;

/** The inline content of a paragraph, heading or cell. Tags of HTML are left out, what they hold stays. */
export function readInline(content: InlineContent): Inline {
  if ("plain" in content) return { runs: plainRuns(content.plain), pictures: [] };
  const runs: Run[] = [];
  const pictures: InlinePicture[] = [];
  const looks: Look[] = [{}];
  const look = () => looks.at(-1) ?? {};
  const add = (text: string, more: Look = {}) => {
    if (text !== "") push(runs, { text, ...look(), ...more });
  };
  for (const token of content.tokens) {
    if (token.nesting === 1) looks.push({ ...look(), ...lookOf(token) });
    else if (token.nesting === -1) looks.length > 1 && looks.pop();
    else if (token.type === "image") pictures.push(pictureOf(token));
    else if (token.type === "code_inline") add(token.content, { code: true });
    else if (token.type === "hardbreak") add("\n");
    else if (token.type === "softbreak") add(" ");
    else if (token.type === "html_inline") add(/^<br\s*\/?>$/i.test(token.content) ? "\n" : "");
    else add(token.content);
  }
  return { runs: trimmed(runs), pictures };
}

function plainRuns(source: string): readonly Run[] {
  const text = source.trim();
  return text === "" ? [] : [{ text }];
}

function lookOf(token: Token): Look {
  if (token.type === "strong_open") return { bold: true };
  if (token.type === "em_open") return { italic: true };
  const address = token.type === "link_open" ? String(token.attrGet("href") ?? "") : "";
  return /^https?:\/\//i.test(address) ? { link: address } : {};
}

function pictureOf(token: Token): InlinePicture {
  const alt = (token.children ?? []).map(({ content, type }) => (type === "softbreak" ? " " : content));
  return { address: String(token.attrGet("src") ?? ""), alt: alt.join("") };
}

/** Neighbours of one look are one run. */
function push(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last !== undefined && sameLook(last, run))
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

export function sameLook(a: Run, b: Run): boolean {
  return (
    a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.link === b.link && a.tone === b.tone
  );
}

function trimmed(runs: readonly Run[]): readonly Run[] {
  const last = runs.length - 1;
  return runs.flatMap((run, index) => {
    const text = trimEnds(run.text, index === 0, index === last);
    if (text === run.text) return [run];
    return text === "" ? [] : [{ ...run, text }];
  });
}

function trimEnds(text: string, first: boolean, last: boolean): string {
  const begun = first ? text.trimStart() : text;
  return last ? begun.trimEnd() : begun;
}

/** Whether an author emphasised the whole of a text, so that it is meant to be seen. */
export function isEmphasised(runs: readonly Run[]): boolean {
  return (
    runs.length > 0 &&
    (runs.every(({ bold }) => bold === true) || runs.every(({ italic }) => italic === true))
  );
}
