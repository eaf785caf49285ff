import type { Document } from "../../documents/document.ts";
import type { MappingNode, ScalarNode } from "../../syntax/node.ts";
import type { Field } from "../../types/type.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { kindOf } from "../parse-block.ts";
import { rootOf, stepInto } from "../resolve-type.ts";
import { shapesOf } from "../shapes.ts";
import { completeSite, siteOf } from "./complete-site.ts";
import type { Completion } from "./completion.ts";
import { type Cursor, cursorAt } from "./layout.ts";

/** In an assessment in Markdown: keys of the front matter, and what `{#id …}` behind a heading may say. */
export function completeMarkdown(
  workspace: Workspace,
  document: Document,
  offset: number,
): readonly Completion[] {
  const front = frontMatter(document.text);
  if (front !== undefined && offset >= front.start && offset <= front.end)
    return inFrontMatter(workspace, document, front, offset);
  return inAttributes(workspace, document, offset);
}

interface Front {
  readonly start: number;
  readonly end: number;
}

/** Between the lines of dashes; while the second is not typed yet, up to the first heading. */
function frontMatter(text: string): Front | undefined {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (open === null) return undefined;
  const start = open[0].length;
  const close = text.slice(start).search(/^(?:---|#)/m);
  return { start, end: close < 0 ? text.length : start + close };
}

function inFrontMatter(
  workspace: Workspace,
  document: Document,
  { start, end }: Front,
  offset: number,
): readonly Completion[] {
  const kind = kindOf(document.path);
  const cursor = cursorAt(document.text.slice(start, end), offset - start);
  if (kind === undefined || cursor === undefined) return [];
  const site = siteOf(workspace, document, cursor, rootOf(kind));
  if (site === undefined) return [];
  return completeSite(site)
    .filter(({ label }) => cursor.levels.length > 0 || label !== "items")
    .map((each) => moved(each, start));
}

function moved(item: Completion, by: number): Completion {
  return { ...item, replaces: { start: item.replaces.start + by, end: item.replaces.end + by } };
}

function inAttributes(workspace: Workspace, document: Document, offset: number): readonly Completion[] {
  const line = document.text.lastIndexOf("\n", offset - 1) + 1;
  const before = document.text.slice(line, offset);
  const open = /^#{2,4}[ \t].*\{#([^{}]*)$/.exec(before)?.[1];
  const kind = kindOf(document.path);
  const item = kind && stepInto(kind.type, "items", null)?.type.element;
  if (open === undefined || item === undefined) return [];
  const written = attributesIn(open);
  const fields = item.fieldsFor?.(groupOf(written)) ?? {};
  const word = /[^\s=,]*$/.exec(open)?.[0] ?? "";
  const span = { start: offset - word.length, end: offset };
  const key = /(?:^|\s)(\w+)=[^\s]*$/.exec(open)?.[1];
  if (key === undefined) return /\s\w*$/.test(open) ? attributeKeys(fields, written, span) : [];
  const resolved = stepInto(item, key, groupOf(written));
  const list = resolved?.type.element;
  const type = list ?? resolved?.type;
  if (resolved === undefined || type === undefined) return [];
  const cursor: Cursor = { ...blank, word: span, typed: word.length };
  return completeSite({ workspace, document, cursor, resolved: { ...resolved, type } });
}

const blank: Cursor = {
  levels: [],
  position: "value",
  node: null,
  word: { start: 0, end: 0 },
  column: 0,
  flow: true,
  dash: "no",
  hasColon: false,
  glued: false,
  quoted: false,
  typed: 0,
};

function attributesIn(open: string): ReadonlyMap<string, string> {
  const pairs = open.trim().split(/\s+/).slice(1);
  return new Map(
    pairs
      .filter((pair) => pair.includes("="))
      .map((pair) => [pair.split("=")[0] ?? "", pair.split("=")[1] ?? ""]),
  );
}

/** The attributes as the group of keys that they stand for. */
function groupOf(attributes: ReadonlyMap<string, string>): MappingNode {
  const entries = [...attributes].map(([key, value]) => ({ key: scalar(key), value: scalar(value) }));
  return { kind: "mapping", entries, start: 0, end: 0 };
}

function scalar(text: string): ScalarNode {
  return { kind: "scalar", text, style: "plain", start: 0, end: 0 };
}

/** What a heading has room for: words and lists of words; texts stand below it. */
function attributeKeys(
  fields: Readonly<Record<string, Field>>,
  written: ReadonlyMap<string, string>,
  replaces: Completion["replaces"],
): readonly Completion[] {
  return Object.entries(fields)
    .filter(([key, { type }]) => key !== "id" && key !== "prompt" && !written.has(key) && fits(type))
    .map(([key, { type, doc, required }], index) => ({
      label: key,
      kind: "key",
      detail: type.name,
      doc,
      replaces,
      insert: [`${key}=`],
      rank: (required ? 0 : 1000) + index,
    }));
}

function fits(type: Field["type"]): boolean {
  const shapes = shapesOf(type);
  if (shapes.has("scalar")) return type.name !== "Markdown text";
  return type.element !== undefined && shapesOf(type.element).has("scalar") && !type.element.translatable;
}
