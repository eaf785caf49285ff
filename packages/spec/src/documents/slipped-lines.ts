import { fallenText } from "../syntax/fallen-text.ts";
import type { Node } from "../syntax/node.ts";
import { parseText } from "../syntax/parse-text.ts";
import type { Problem } from "../syntax/problem.ts";
import { nearest } from "../text/nearest.ts";
import type { Fields, Type } from "../types/type.ts";
import { type BlockFacts, ofDocument, readBlock } from "./block.ts";
import { unknownsOf } from "./block-reader.ts";
import { type BlockSource, type DocumentBlock, entitiesByName, entitiesOf } from "./document-block.ts";

/** Longer values are not tried again: nobody loses a line in data. */
const longest = 64 * 1024;

/** A top-level key with everything below it. */
interface Value {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly text: string;
}

/** Whether a document has its keys: each that it needs, none twice, none that is not its own. */
export function hasItsKeys(blocks: readonly DocumentBlock[], fields: Fields): boolean {
  const seen = new Set<string>();
  for (const { entriesOf, facts } of blocks) {
    if (entriesOf !== undefined) continue;
    for (const { key } of facts.keys) {
      if (seen.has(key.text) || !Object.hasOwn(fields, key.text)) return false;
      seen.add(key.text);
    }
  }
  return (
    Object.entries(fields).every(([key, { required }]) => !required || seen.has(key)) &&
    !blocks.some(isKeyless)
  );
}

/** Words at the left margin, and whatever they make of what stands below them. */
function isKeyless({ entriesOf, facts, text }: DocumentBlock): boolean {
  if (entriesOf !== undefined || !(facts.broken || facts.shape === "scalar")) return false;
  return !/^(?:[\w-]+:(?:\s|$)|["'#?[{-])/.test(/^\S.*$/m.exec(text)?.[0] ?? "-");
}

/**
 * Finds the two slips that make one line ruin what stands around it: the line with a key is gone, so that
 * what stood below it belongs to the key above; or a line slipped to the left margin. Each is told once,
 * and what it ruins is taken as unreadable.
 */
export function tellSlippedLines(
  blocks: readonly DocumentBlock[],
  text: string,
  source: BlockSource,
): readonly DocumentBlock[] {
  const present = new Set(blocks.flatMap(({ facts }) => facts.keys.map(({ key }) => key.text)));
  const absent = Object.keys(source.fields).filter(
    (key) => source.fields[key]?.required && !present.has(key),
  );
  const values = valuesIn(blocks, text);
  for (const [index, value] of values.entries()) {
    const next = values[index + 1];
    const found =
      lostLine(value, blocks, absent, source) ??
      leftText(value, values.slice(index + 1), blocks, source) ??
      (next && leftLine(value, next, blocks, source));
    if (found === undefined) continue;
    const to = found.joins === undefined ? value.to : found.joins.to;
    const whole = text.slice(value.start, value.start + value.text.length + (found.joins?.text.length ?? 0));
    const known = entitiesByName(blocks.slice(value.from, to));
    const block = {
      text: whole,
      start: value.start,
      first: 0,
      facts: { ...found.facts, suppressed: whole.includes("coursewright-ignore") },
    };
    const told = { ...block, entities: entitiesOf(block, source, known) };
    return [...blocks.slice(0, value.from), told, ...blocks.slice(to)];
  }
  return blocks;
}

function valuesIn(blocks: readonly DocumentBlock[], text: string): readonly Value[] {
  const values: Value[] = [];
  for (let from = 0; from < blocks.length; ) {
    let to = from + 1;
    while (blocks[to]?.entriesOf !== undefined) to += 1;
    const start = blocks[from]?.start ?? 0;
    const end = blocks[to]?.start ?? text.length;
    values.push({ from, to, start, text: text.slice(start, end) });
    from = to;
  }
  return values;
}

interface Told {
  readonly facts: BlockFacts;
  readonly joins?: Value;
}

/** `roles:` is gone: from some line on, the value reads without fault below a key that is absent. */
function lostLine(
  value: Value,
  blocks: readonly DocumentBlock[],
  absent: readonly string[],
  { fields, parse }: BlockSource,
): Told | undefined {
  const problem = firstProblem(value, blocks);
  if (absent.length === 0 || problem === undefined || value.text.length > longest) return undefined;
  for (const at of splits(value.text, problem)) {
    const head = readBlock(value.text.slice(0, at), { fields }, parse);
    if (head.problems.length > 0 || !head.keys.every(({ hasValue }) => hasValue)) continue;
    const below = value.text.slice(at);
    const key = absent.find((each) => readsBelow(each, below, fields, parse));
    if (key !== undefined) return { facts: told(head, [missingLine(key, at, below, fields)], fields, key) };
  }
  return undefined;
}

function readsBelow(key: string, text: string, fields: Fields, parse: BlockSource["parse"]): boolean {
  const { problems, keys } = readBlock(`${key}:\n${text}`, { fields }, parse);
  return problems.length === 0 && keys.length === 1 && keys[0]?.hasValue === true;
}

function firstProblem(value: Value, blocks: readonly DocumentBlock[]): number | undefined {
  for (const { facts, start } of blocks.slice(value.from, value.to)) {
    const at = facts.problems.reduce((least, each) => Math.min(least, each.start), Number.POSITIVE_INFINITY);
    if (at < Number.POSITIVE_INFINITY) return start - value.start + at;
  }
  return undefined;
}

/** Beginnings of lines above which the line may be missing. */
function splits(text: string, problem: number): readonly number[] {
  const lines = [...text.matchAll(/^( +)([^\s#])/gm)].map(({ 1: space = "", 2: sign, index }) => ({
    at: index,
    column: space.length,
    dash: sign === "-",
  }));
  const [first] = lines;
  if (first === undefined) return [];
  const entries = lines.filter(({ column }) => column <= first.column);
  const other = entries.find(({ column, dash }) => column < first.column || dash !== first.dash);
  const above = entries.findLast(({ at }) => at <= problem);
  return [...new Set([above, other, first].flatMap((line) => (line === undefined ? [] : [line.at])))];
}

function missingLine(key: string, at: number, below: string, fields: Fields): Problem {
  const [space = "", word = ""] = /^\s*(-|[^\s:]+)/.exec(below) ?? [];
  const start = at + space.length - word.length;
  return {
    code: "schema/missing-key",
    start,
    end: start + Math.max(1, word.length),
    message: `The line "${key}:" is missing above this.`,
    hint: `${key}: ${fields[key]?.doc ?? ""} Write the key on a line of its own, and what belongs to it indented below.`,
    fixes: [{ title: `Add the line "${key}:"`, edits: [{ start: at, end: at, newText: `${key}:\n` }] }],
  };
}

/** Lines of a text below `|` or `>` that stand at the left margin. */
function leftText(
  value: Value,
  next: readonly Value[],
  blocks: readonly DocumentBlock[],
  { fields, parse }: BlockSource,
): Told | undefined {
  const other = next.findIndex(({ from }) => !isProse(blocks[from], fields));
  const fallen = other < 0 ? next : next.slice(0, other);
  const [first, last] = [fallen[0], fallen.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const text = fallen.map((each) => each.text).join("");
  const problem = fallenText(value.text + text, value.text.length + Math.max(0, text.search(/^\S/m)));
  if (problem === undefined) return undefined;
  const head = readBlock(value.text, { fields }, parse);
  const facts = told(head, [problem], fields, head.keys[0]?.key.text ?? "");
  return { facts, joins: { ...first, to: last.to, text } };
}

/** Whether what stands at the margin has no key, or one of several words that is none of the document's. */
function isProse(block: DocumentBlock | undefined, fields: Fields): boolean {
  if (block === undefined) return false;
  const key = block.facts.keys[0]?.key.text ?? "";
  return isKeyless(block) || (/\s/.test(key) && nearest(key, Object.keys(fields)) === undefined);
}

/** A line at the left margin that would read without fault as a key of the entry above it. */
function leftLine(
  value: Value,
  next: Value,
  blocks: readonly DocumentBlock[],
  { fields, parse }: BlockSource,
): Told | undefined {
  const key = blocks[next.from]?.facts.keys[0]?.key;
  if (key === undefined || isMeantAtTop(key.text, blocks, next.from, fields)) return undefined;
  const column = /(?:^|\n)( +(?:- +)?)[^\s#-][^\n]*\s*$/.exec(value.text)?.[1]?.length;
  if (column === undefined || value.text.length + next.text.length > longest) return undefined;
  const moved = value.text + indent(next.text, column);
  const at = value.text.length + indent(next.text.slice(0, key.end), column).length - (key.end - key.start);
  const facts = readBlock(moved, { fields }, parse);
  if (facts.problems.length > 0 || facts.keys.length !== 1) return undefined;
  if (!isKeyAt(parseText(moved).root, at, { fieldsFor: () => fields })) return undefined;
  const start = value.text.length + key.start;
  const problem: Problem = {
    code: "yaml/indentation",
    start,
    end: start + key.end - key.start,
    message: "This line is not indented like its neighbours.",
    hint: "It belongs to what stands above it: lines that belong together begin in the same column.",
    fixes: [{ title: "Indent the line", edits: [{ start, end: start, newText: " ".repeat(column) }] }],
  };
  const head = readBlock(value.text, { fields }, parse);
  return { facts: told(head, [problem], fields, facts.keys[0]?.key.text ?? ""), joins: next };
}

/** Whether a key at the margin is one of the document, as it is or misspelt. */
function isMeantAtTop(key: string, blocks: readonly DocumentBlock[], from: number, fields: Fields): boolean {
  const present = (some: readonly DocumentBlock[]) =>
    new Set(some.flatMap(({ facts }) => facts.keys.map((each) => each.key.text)));
  if (present(blocks.slice(0, from)).has(key)) return false;
  if (Object.hasOwn(fields, key)) return true;
  const all = present(blocks);
  return (
    nearest(
      key,
      Object.keys(fields).filter((each) => !all.has(each)),
    ) !== undefined
  );
}

function indent(text: string, column: number): string {
  return text.replace(/^(?=[^\r\n])/gm, " ".repeat(column));
}

/** Whether a key of a group or of a map of names begins here: not a word of a text, nor of any data. */
function isKeyAt(
  node: Node | null,
  at: number,
  type: Pick<Type, "fieldsFor" | "element" | "defines" | "refersTo">,
): boolean {
  if (node?.kind === "sequence") {
    const item = node.items.findLast((each) => each !== null && each.start <= at);
    return item !== undefined && type.element !== undefined && isKeyAt(item, at, type.element);
  }
  if (node?.kind !== "mapping") return false;
  const entry = node.entries.findLast(({ key }) => key.start <= at);
  if (entry === undefined) return false;
  const fields = type.fieldsFor?.(node);
  const name = entry.key.text;
  const own =
    fields === undefined ? type.element : Object.hasOwn(fields, name) ? fields[name]?.type : undefined;
  if (own === undefined || entry.key.start < at) return own !== undefined && isKeyAt(entry.value, at, own);
  return fields !== undefined || type.defines !== undefined || type.refersTo !== undefined;
}

/** What can be read above the slip, taken as a guess: whatever the keys could say remains open. */
function told(head: BlockFacts, problems: readonly Problem[], fields: Fields, key: string): BlockFacts {
  const types = [...head.keys.map((each) => each.key.text), key].flatMap((name) =>
    Object.hasOwn(fields, name) && fields[name] !== undefined ? [unknownsOf(fields[name].type)] : [],
  );
  return {
    ...head,
    problems,
    flawed: new Set([...head.flawed, ofDocument]),
    defines: new Set([...head.defines, ...types.flatMap(({ defines }) => [...defines])]),
    refersTo: new Set([...head.refersTo, ...types.flatMap(({ refersTo }) => [...refersTo])]),
    broken: true,
    plain: false,
    slipped: true,
  };
}
