import type { Entry, MappingNode, Node, ScalarNode, SequenceNode, Span } from "./node.ts";
import { parseText } from "./parse-text.ts";
import type { ParsedText } from "./parsed-text.ts";
import type { Problem } from "./problem.ts";

/**
 * Reads an assessment in Markdown into the tree of the same assessment in YAML: front matter for its
 * keys, a `###` heading an item, a task list its choices, `{#id key=value}` for what else an item says.
 * Text after ` — ` (or ` -- `) of a choice is its feedback, its `{#id}` stands before that or at the end; a quotation (`>`) is the item's feedback.
 */
export function parseMarkdownAssessment(source: string): ParsedText {
  const text = withoutSuppressions(source);
  const front = frontMatter(text);
  const problems: Problem[] = [...front.problems];
  const lines = linesOf(text, front.end);
  const first = lines.findIndex((line) => itemHeading.test(line.text));
  const entries: Entry[] = [...front.entries];
  const introduction = block(lines.slice(0, first < 0 ? undefined : first), "introduction");
  if (introduction !== undefined && !entries.some((entry) => entry.key.text === "introduction"))
    entries.push(introduction);
  if (first >= 0) entries.push(items(lines.slice(first), problems));
  return { root: { kind: "mapping", entries, start: 0, end: text.length }, problems };
}

/** Comments that silence findings are no part of what learners read; spaces keep every offset true. */
function withoutSuppressions(text: string): string {
  return text.includes("coursewright-ignore")
    ? text.replace(/<!--[ \t]*coursewright-ignore(?:(?!-->)[^\n])*-->/g, (found) => " ".repeat(found.length))
    : text;
}

interface Line extends Span {
  readonly text: string;
}

const itemHeading = /^#{2,4}[ \t]+\S/;
const choiceLine = /^[ \t]*[-*+][ \t]+\[([ xX])\][ \t]+(.*)$/;
const attributes = /\{#([^{}\n]*)\}[ \t]*$/;

function frontMatter(text: string): { entries: readonly Entry[]; problems: readonly Problem[]; end: number } {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match?.[1] === undefined) return openFrontMatter(text);
  const offset = match[0].indexOf("\n") + 1;
  const { entries, problems } = keysIn(match[1], offset);
  return { entries, problems, end: match[0].length };
}

/** Front matter without the line that ends it: what stands above the first heading or empty line. */
function openFrontMatter(text: string): ReturnType<typeof frontMatter> {
  const match =
    /^\uFEFF?(---[ \t]*\r?\n(?:[ \t]*\r?\n)*)((?:[ \t]*[\w-]+:(?:[ \t][^\n]*)?\r?(?:\n|$))+)/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return { entries: [], problems: [], end: 0 };
  const end = match[0].length;
  const { entries } = keysIn(match[2], end - match[2].length);
  const newText = match[0].endsWith("\n") ? "---\n" : "\n---\n";
  const start = match[0].indexOf("-");
  return {
    entries,
    problems: [
      {
        code: "markdown/front-matter",
        start,
        end: start + 3,
        message: "The front matter begins here and never ends.",
        hint: "Write a line with --- below its last key.",
        fixes: [{ title: "Add the line ---", edits: [{ start: end, end, newText }] }],
      },
    ],
    end,
  };
}

function keysIn(
  text: string,
  offset: number,
): { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } {
  const parsed = parseText(text);
  const root = parsed.root === null ? null : move(parsed.root, offset);
  return {
    entries: root?.kind === "mapping" ? root.entries : [],
    problems: parsed.problems.map((problem) => ({
      ...problem,
      start: problem.start + offset,
      end: problem.end + offset,
      fixes: [],
    })),
  };
}

function move(node: Node, by: number): Node {
  const span = { start: node.start + by, end: node.end + by };
  if (node.kind === "scalar") return { ...node, ...span };
  if (node.kind === "sequence")
    return { ...node, ...span, items: node.items.map((item) => item && move(item, by)) };
  return {
    ...node,
    ...span,
    entries: node.entries.map(({ key, value }) => ({
      key: move(key, by) as ScalarNode,
      value: value && move(value, by),
    })),
  };
}

function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ text: text.slice(start, end).replace(/\r$/, ""), start, end });
    start = end + 1;
  }
  return lines;
}

function items(lines: readonly Line[], problems: Problem[]): Entry {
  const starts = headingLines(lines);
  const nodes = starts.flatMap((at, index) => item(lines.slice(at, starts[index + 1]), problems) ?? []);
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const sequence: SequenceNode = { kind: "sequence", items: nodes, ...span };
  return { key: scalar("items", { start: span.start, end: span.start + 1 }), value: sequence };
}

/** Headings outside code fences. */
function headingLines(lines: readonly Line[]): number[] {
  let fenced = false;
  return lines.flatMap((line, index) => {
    if (/^ {0,3}(?:```|~~~)/.test(line.text)) fenced = !fenced;
    return !fenced && itemHeading.test(line.text) ? [index] : [];
  });
}

/** An item; one that nobody could answer is reported and left out. */
function item(lines: readonly Line[], problems: Problem[]): MappingNode | undefined {
  const heading = lines[0] ?? { text: "", start: 0, end: 0 };
  const head = readHeading(heading);
  const body = lines.slice(1);
  const slip = slipIn(lines);
  if (slip !== undefined) {
    problems.push(slip);
    return undefined;
  }
  const entries: Entry[] = [...head.entries];
  const choices = body.flatMap((line) => choice(line) ?? []);
  const quotes = body.filter((line) => /^[ \t]*>/.test(line.text));
  const rest = body.filter((line) => !choiceLine.test(line.text) && !/^[ \t]*>/.test(line.text));
  const more = rest
    .map((line) => line.text)
    .join("\n")
    .trim();
  entries.push(entry("prompt", more === "" ? head.prompt : `${head.prompt}\n\n${more}`, head.span));
  const type = entries.find((each) => each.key.text === "type")?.value;
  const kind = type?.kind === "scalar" ? type.text : derivedType(choices);
  if (kind === undefined) {
    problems.push(noAnswer(head.span));
    return undefined;
  }
  const [, second] = choices.filter((each) => each.correct);
  if (kind === "true-false" && second !== undefined) {
    problems.push(bothRight(second.node));
    return undefined;
  }
  if (type === undefined) entries.push(entry("type", kind, head.span));
  if (choices.length > 0) entries.push(...answers(kind, choices, head.span));
  const feedback = [...(kind === "true-false" ? feedbackOfWrong(choices) : []), ...quotation(quotes)];
  const [first] = feedback;
  if (first !== undefined)
    entries.push(entry("feedback", feedback.map(({ text }) => text).join("\n\n"), first));
  return { kind: "mapping", entries, start: heading.start, end: lines.at(-1)?.end ?? heading.end };
}

/** A true/false item has one feedback: what its wrong choice says comes first. */
function feedbackOfWrong(choices: readonly Choice[]): readonly Line[] {
  return choices.flatMap(({ correct, feedback }) => (correct || feedback === undefined ? [] : [feedback]));
}

function quotation(lines: readonly Line[]): readonly Line[] {
  const [first] = lines;
  if (first === undefined) return [];
  return [{ ...first, text: lines.map(({ text }) => text.replace(/^[ \t]*> ?/, "")).join("\n") }];
}

function readHeading(line: Line): { prompt: string; span: Span; entries: Entry[] } {
  const marks = /^#+[ \t]+/.exec(line.text)?.[0].length ?? 0;
  const found = attributes.exec(line.text);
  const prompt = line.text.slice(marks, found?.index ?? line.text.length).trim();
  const span = { start: line.start + marks, end: line.start + marks + prompt.length };
  const entries: Entry[] = [];
  const [id = "", ...pairs] = (found?.[1] ?? "").match(/(?:[^\s"]|"[^"]*"|")+/g) ?? [];
  if (found !== null && id !== "") entries.push(entry("id", id, find(line, id, found.index)));
  for (const pair of pairs) {
    const [key = "", value = ""] = pair.split("=");
    const words = value.startsWith('"') ? value.replace(/"/g, "") : value.replace(/_/g, " ");
    entries.push(attribute(key, words, find(line, pair, found?.index ?? 0)));
  }
  return { prompt, span, entries };
}

/** Lists are written with commas: `objectives=a,b`. */
function attribute(key: string, value: string, span: Span): Entry {
  if (key !== "objectives" && key !== "answers" && key !== "tags")
    return entry(key, value, span, value === "");
  const sequence: SequenceNode = {
    kind: "sequence",
    items: value.split(",").map((each) => scalar(each, span)),
    ...span,
  };
  return { key: scalar(key, span), value: sequence };
}

interface Choice {
  readonly correct: boolean;
  readonly text: string;
  readonly feedback: Line | undefined;
  readonly node: MappingNode;
}

function choice(line: Line): Choice | undefined {
  const match = choiceLine.exec(line.text);
  if (match === null) return undefined;
  const correct = match[1] !== " ";
  const whole = match[2] ?? "";
  const start = line.start + line.text.length - whole.length;
  const last = attributes.exec(whole);
  const [head = "", ...feedback] = whole
    .slice(0, last?.index)
    .trimEnd()
    .split(/ (?:—|--) /);
  const id = last ?? attributes.exec(head);
  const text = last === null ? head.slice(0, id?.index).trimEnd() : head;
  const span = { start, end: start + text.length };
  const entries = [entry("text", text.trim(), span)];
  if (id?.[1] !== undefined)
    entries.push(entry("id", id[1].trim(), find(line, id[1], line.text.lastIndexOf(`{#${id[1]}`))));
  if (correct) entries.push(entry("correct", "true", span));
  const told = feedback.length > 0 ? { ...span, text: feedback.join(" — ").trim() } : undefined;
  if (told !== undefined) entries.push(entry("feedback", told.text, span));
  const node: MappingNode = { kind: "mapping", entries, start: line.start, end: line.end };
  return { correct, text: text.trim(), feedback: told, node };
}

function derivedType(choices: readonly Choice[]): string | undefined {
  if (choices.length === 0) return undefined;
  return choices.filter((each) => each.correct).length > 1 ? "multiple-response" : "multiple-choice";
}

/** The two choices of a true/false item become its answer; otherwise they are its choices. */
function answers(type: string, choices: readonly Choice[], span: Span): Entry[] {
  if (type === "true-false") {
    const right = choices.find((each) => each.correct);
    if (right === undefined) return [];
    const praise = right.feedback === undefined ? [] : [entry("praise", right.feedback.text, right.feedback)];
    return [entry("answer", String(isTrue(right, choices)), span), ...praise];
  }
  const sequence: SequenceNode = {
    kind: "sequence",
    items: choices.map((each) => each.node),
    start: choices[0]?.node.start ?? 0,
    end: choices.at(-1)?.node.end ?? 0,
  };
  return [{ key: scalar("choices", { start: sequence.start, end: sequence.start + 1 }), value: sequence }];
}

/** Whether a choice of a true/false item says "true": by its word, else because it stands first. */
function isTrue(choice: Choice, choices: readonly Choice[]): boolean {
  if (/^(?:true|yes|right|correct|benar|betul|ya)\b/i.test(choice.text)) return true;
  if (/^(?:false|no|not|wrong|incorrect|salah|tidak)\b/i.test(choice.text)) return false;
  return choices.indexOf(choice) === 0;
}

/** What was meant as a choice or as an id, and is not readable as one. Read on, it would be shown to learners. */
function slipIn(lines: readonly Line[]): Problem | undefined {
  let fenced = false;
  for (const { text, start } of lines) {
    if (/^ {0,3}(?:```|~~~)/.test(text)) fenced = !fenced;
    if (fenced) continue;
    const brace = /\{#[^{}]*$/.exec(text);
    if (brace !== null) return { ...openBrace, start: start + brace.index, end: start + brace.index + 2 };
    const quote = openQuoteIn(text);
    if (quote !== undefined) return { ...openQuote, start: start + quote, end: start + quote + 1 };
    if (almostChoice.test(text.trimStart()) && !choiceLine.test(text))
      return { ...noChoice, start: start + text.search(/\S/), end: start + text.length };
  }
  return undefined;
}

/** `{#who objectives="a/b}`: where a quotation mark opens in what stands in braces, and never closes. */
function openQuoteIn(text: string): number | undefined {
  const inside = attributes.exec(text)?.[1];
  if (inside === undefined || inside.split('"').length % 2 === 1) return undefined;
  return text.lastIndexOf('"');
}

/** `- [x ] A`, `-[x] A`, `- [x]A`, `- [] A`, `- [*] A`, `1. [x] A`; a link has its address behind the bracket. */
const almostChoice = /^(?:(?:[-*+]|\d{1,3}[.)])[ \t]{0,9})?\[[ \t]{0,3}[xX*✓✔]?[ \t]{0,3}\](?![([:])/;

const noChoice = {
  code: "markdown/item",
  message: "This looks like a choice, and is not readable as one.",
  hint: "Write - [x] before a right choice and - [ ] before a wrong one, with exactly these spaces.",
};

const openQuote = {
  code: "markdown/item",
  message: "A quotation mark is opened here and never closed.",
  hint: "Add the closing quotation mark before the }, or write the value without quotes: objectives=approval-workflows/build-routing.",
};

const openBrace = {
  code: "markdown/item",
  message: "The brace { is opened here and never closed.",
  hint: "Write } at its end, for example {#boundary objectives=approval-workflows/build-routing}.",
};

function bothRight({ start, end }: Span): Problem {
  return {
    code: "markdown/item",
    start,
    end,
    message: "A statement is true or false, and both are marked as right.",
    hint: "Leave [x] at one of them, and write [ ] at the other.",
  };
}

function noAnswer(span: Span): Problem {
  return {
    code: "markdown/item",
    ...span,
    end: Math.max(span.end, span.start + 1),
    message: "This heading is an item, and nothing says how it is answered.",
    hint: "Add choices as a task list (- [x] right, - [ ] wrong), or write {#id type=numeric answer=5000} behind the heading.",
  };
}

function block(lines: readonly Line[], key: string): Entry | undefined {
  const text = lines
    .filter((line) => !/^#\s/.test(line.text))
    .map((line) => line.text)
    .join("\n")
    .trim();
  const first = lines.find((line) => line.text.trim() !== "");
  return text === "" || first === undefined ? undefined : entry(key, text, first);
}

function find(line: Line, part: string, from: number): Span {
  const at = line.text.indexOf(part, from);
  const start = line.start + Math.max(at, 0);
  return { start, end: start + part.length };
}

function entry(key: string, value: string, span: Span, empty = false): Entry {
  return { key: scalar(key, span), value: empty ? null : scalar(value, span) };
}

function scalar(text: string, span: Span): ScalarNode {
  return { kind: "scalar", text, style: "plain", start: span.start, end: span.end };
}
