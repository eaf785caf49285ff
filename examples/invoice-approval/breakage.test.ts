import { type Diagnostic, documentKinds, Workspace } from "@coursewright/spec";
import { beforeAll, describe, expect, test } from "vitest";
import { isMap, isPair, isScalar, isSeq, type Pair, parseDocument, type Scalar } from "yaml";
import { readFolder } from "./read-folder.ts";

/**
 * Breaks the reference program in one place at a time and demands exactly one finding: at that place,
 * with a text that helps. One cause, one finding.
 */
interface Break {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** The code that must be reported, and where its finding must begin: inside the broken text. */
  readonly code: string | RegExp;
  /** Offsets, after the break, between which the finding must begin. */
  readonly from: number;
  readonly to: number;
  /** The beginning of another file's path, where the finding stands there. */
  readonly at?: string;
  /** Whether a text is another one now: that its translation is stale is told, too. */
  readonly rewords?: boolean;
}

type Type =
  | (typeof documentKinds)[number]["type"]
  | NonNullable<(typeof documentKinds)[number]["type"]["element"]>;

const folder = import.meta.dirname;
const workspace = new Workspace();
const documents: { readonly file: string; readonly text: string; readonly type: Type }[] = [];

beforeAll(() => {
  for (const [path, content] of readFolder(folder)) {
    workspace.set(path, content);
    const kind = documentKinds.find((each) => each.path.test(path) && each.parse === undefined);
    if (kind !== undefined && typeof content === "string")
      documents.push({ file: path, text: content, type: kind.type });
  }
  expect(workspace.diagnostics()).toEqual([]);
});

describe("one break gives one finding", () => {
  test("every key, misspelt", () => {
    judge(
      documents.flatMap((each) => visit(each.type, each, misspeltKey)),
      400,
    );
  });

  test("every value, of a wrong type", () => {
    judge(
      documents.flatMap((each) => visit(each.type, each, wrongValue)),
      1500,
    );
  });

  test("every use of an id", () => {
    judge(
      documents.flatMap((each) => visit(each.type, each, brokenUse)),
      150,
    );
  });

  test("every path of a file", () => {
    judge(
      documents.flatMap((each) => visit(each.type, each, brokenPath)),
      40,
    );
  });

  test("every share of a mix", () => {
    judge(
      documents.flatMap((each) => visit(each.type, each, brokenShare)),
      4,
    );
  });

  test("every objective, worded vaguely", () => {
    judge(
      documents.flatMap((each) => visit(each.type, each, vagueObjective)),
      6,
    );
  });

  test("every answer key", () => {
    judge(
      documents.flatMap((each) => visit(each.type, each, brokenAnswer)),
      20,
    );
    judge(
      documents.flatMap((each) => visit(each.type, each, emptyAnswers)),
      6,
    );
  });

  test("every item in Markdown", () => {
    judge(markdownBreaks(), 6);
  });

  test("every picture and every link to a file", () => {
    judgeFiles(textBreaks(), 6);
  });

  test("everything that somebody takes, taken by nobody", () => {
    judge(
      documents.flatMap((each) => visit(each.type, each, forgottenUse)),
      4,
    );
  });

  test("every goal, set beyond what can be reached", () => {
    judge(
      documents.flatMap((each) => visit(each.type, each, impossibleGoal)),
      7,
    );
  });

  test("every version of the language but ours", () => {
    judge(
      documents.flatMap((each) => visit(each.type, each, otherVersion)),
      1,
    );
  });

  test("every translation, taken away or of another text", () => {
    judge(catalogueBreaks(), 100);
  });

  test("every file, gone", () => {
    judgeGone(5);
  });

  test("every check, made to hold always", () => {
    judge(
      documents.flatMap((each) => visit(each.type, each, emptyCheck)),
      9,
    );
  });
});

/** The same in Markdown: a tick taken away, an objective misspelt. */
function markdownBreaks(): readonly Break[] {
  const file = "assessments/first-steps-check.assessment.md";
  const source = workspace.text(file) ?? "";
  const items = source.split(/^(?=### )/m);
  const single = new Set(
    items.filter((item) => item.match(/^- \[x\]/gm)?.length === 1 && !item.includes("type=")),
  );
  return items.flatMap((item, index) => {
    const at = items.slice(0, index).join("").length;
    const place = { file, from: at, to: at + item.length };
    const tick = single.has(item) ? item.indexOf("[x]") : -1;
    const objective = /objectives=([a-z/-]+)/.exec(item);
    return [
      ...(tick < 0
        ? []
        : [{ ...place, start: at + tick, end: at + tick + 3, newText: "[ ]", code: /^item\// }]),
      ...(objective?.[1] === undefined
        ? []
        : [
            {
              ...place,
              start: at + objective.index + 11,
              end: at + objective.index + objective[0].length,
              newText: "no/such-thing",
              code: "reference/unknown",
            },
          ]),
    ];
  });
}

/** A picture, and a link to a file that was never there; both are told where they stand. */
function textBreaks(): readonly TextBreak[] {
  return workspace
    .paths()
    .filter((path) => /^modules\/[^/]+\/[^/]+\.md$/.test(path))
    .flatMap((file) => {
      const source = workspace.text(file) ?? "";
      const pictures = [...source.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => ({
        file,
        newText: source.replace(`](${match[1]})`, `](no-${match[1]})`),
        code: "reference/picture-missing",
      }));
      const linked = `${source}\nMore stands in [the sheet of limits](limits.pdf).\n`;
      return [...pictures, { file, newText: linked, code: "reference/link-missing" }];
    });
}

interface TextBreak {
  readonly file: string;
  readonly newText: string;
  readonly code: string;
}

/** The finding stands in the text itself. */
function judgeFiles(breaks: readonly TextBreak[], atLeast: number): void {
  const wrong: string[] = [];
  for (const { file, newText, code } of breaks) {
    const original = workspace.text(file) ?? "";
    workspace.set(file, newText);
    const found = workspace.diagnostics().map((each) => `${each.file} ${each.code}: ${each.message}`);
    if (found.length !== 1 || !found[0]?.startsWith(`${file} ${code}: `))
      wrong.push(`${file}: ${found.join(" | ") || "no finding"}`);
    workspace.set(file, original);
  }
  expect(wrong).toEqual([]);
  expect(breaks.length).toBeGreaterThanOrEqual(atLeast);
}

/** Files that others name: a lesson's text, its translation, a picture. */
function judgeGone(atLeast: number): void {
  const codes: readonly (readonly [RegExp, string])[] = [
    [/^modules\/[^/]+\/[^/.]+\.md$/, "reference/file-missing"],
    [/^modules\/[^/]+\/[^/.]+\.id\.md$/, "locale/untranslated"],
    [/^modules\/[^/]+\/[^/.]+\.svg$/, "reference/picture-missing"],
    [/^modules\/[^/]+\/module\.yaml$/, "reference/unknown"],
    [/^locales\/id\.po$/, "locale/missing"],
  ];
  const wrong: string[] = [];
  for (const [pattern, code] of codes) {
    const paths = workspace.paths().filter((path) => pattern.test(path));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const text = workspace.text(path);
      workspace.delete(path);
      const found = workspace.diagnostics();
      const several =
        code === "reference/unknown" &&
        found.every((each) => each.message.includes(path.split("/")[1] ?? ""));
      if ((found.length !== 1 && !several) || found.some((each) => each.code !== code))
        wrong.push(
          `${path}: ${found.map((each) => `${each.file} ${each.code} ${each.message}`).join(" | ") || "no finding"}`,
        );
      workspace.set(path, text ?? { size: 1 });
    }
  }
  expect(codes.length).toBeGreaterThanOrEqual(atLeast);
  expect(wrong).toEqual([]);
}

/** An entry is gone, or its source is another text; both are told at the language. */
function catalogueBreaks(): readonly Break[] {
  const file = "locales/id.po";
  const source = workspace.text(file) ?? "";
  const entries = [...source.matchAll(/msgctxt "[^"]+"\nmsgid "(?=[^"\n]*[a-z][^"\n]*"\nmsgstr)/g)].filter(
    (_, index) => index % 7 === 0,
  );
  const place = { file, from: 0, to: source.length, at: "training.yaml" };
  return entries.flatMap((entry) => {
    const start = entry.index;
    const end = source.indexOf("\n\n", start);
    return [
      { ...place, start, end: end < 0 ? source.length : end, newText: "", code: "locale/untranslated" },
      {
        ...place,
        start: start + entry[0].length,
        end: start + entry[0].length,
        newText: "Once: ",
        code: "locale/stale",
      },
    ];
  });
}

/** What is looked at: a pair with the type of the mapping it stands in and of its value. */
interface Place {
  readonly file: string;
  readonly text: string;
  readonly pair: Pair;
  readonly key: Scalar;
  /** Of the mapping: a record's fields, or a map's element. */
  readonly owner: Type;
  readonly schemaKey: boolean;
  readonly type: Type | undefined;
}

type Breaker = (place: Place) => readonly Break[];

function misspeltKey({ file, key, schemaKey }: Place): readonly Break[] {
  if (!schemaKey) return [];
  const [start, end] = span(key);
  return [
    {
      file,
      start,
      end,
      newText: `zz${text(key)}`,
      code: /^schema\/|^yaml\/comma-in-text$/,
      from: start,
      to: end + 2,
    },
  ];
}

/** A number where a list or keys belong, a list in a list where a text does; told at the key or behind it. */
function wrongValue({ file, text: source, pair, key, type }: Place): readonly Break[] {
  const range = isScalar(pair.value) || isMap(pair.value) || isSeq(pair.value) ? pair.value.range : undefined;
  if (range === undefined || range === null || type?.name === "term" || takesAnything(text(key))) return [];
  const [from, keyEnd] = span(key);
  const start = source.indexOf(":", keyEnd) + 1;
  const end = source.charAt(range[1] - 1) === "\n" ? range[1] - 1 : range[1];
  const newText = isScalar(pair.value) ? " [[1]]" : " 7";
  return [
    { file, start, end, newText, code: /^(?:schema|yaml|reference)\//, from, to: start + newText.length },
  ];
}

/** What a checkpoint runs or compares with: any text and any value. */
function takesAnything(key: string): boolean {
  return ["run", "stdout", "contains"].includes(key);
}

function brokenUse(place: Place): readonly Break[] {
  const uses = referencesIn(place).filter(({ kinds }) => !kinds.includes("file"));
  return uses.map(({ scalar }) => {
    const [start, end] = span(scalar);
    return {
      file: place.file,
      start,
      end,
      newText: "nothing-of-that-name",
      code: "reference/unknown",
      from: start,
      to: end,
    };
  });
}

function brokenPath(place: Place): readonly Break[] {
  const uses = referencesIn(place).filter(({ kinds }) => kinds.includes("file"));
  return uses.map(({ scalar }) => {
    const [start, end] = span(scalar);
    const newText = text(scalar).replace(/(\.[a-z]+)?$/, "-gone$1");
    return { file: place.file, start, end, newText, code: "reference/file-missing", from: start, to: end };
  });
}

function brokenShare({ file, pair, key, owner }: Place): readonly Break[] {
  if (owner.name !== "mix" || !isScalar(pair.value)) return [];
  const [start, end] = span(pair.value);
  const [from] = span(key);
  return [
    {
      file,
      start,
      end,
      newText: `${Number.parseInt(text(pair.value), 10) + 7}%`,
      code: "mix/sum",
      from: from - 400,
      to: end + 400,
    },
  ];
}

function vagueObjective({ file, pair, key, owner }: Place): readonly Break[] {
  if (owner.name !== "objective" || text(key) !== "statement" || !isScalar(pair.value)) return [];
  const [start, end] = span(pair.value);
  return [
    {
      file,
      start,
      end,
      newText: "Understand how approvals work",
      code: "objective/vague-verb",
      rewords: true,
      from: start,
      to: end,
    },
  ];
}

/**
 * A module, an exercise or an assessment is no longer named where people take it. Told is that, at what is
 * left over or at the journey that lacks it, and not what follows for each objective.
 */
function forgottenUse({ file, text: source, pair, key }: Place): readonly Break[] {
  const name = text(key);
  if (!["exercises", "assessments", "practiseAgain"].includes(name)) return [];
  if (name === "exercises" || !(isSeq(pair.value) || isMap(pair.value))) return [];
  const listed = isSeq(pair.value) ? pair.value.items.map((item) => String(item)) : [];
  if (listed.some((id) => id === "approvals-post") || listed.length > 1) return [];
  const [start] = span(key);
  const from = source.lastIndexOf("\n", start) + 1;
  const end = source.indexOf("\n", start) + 1;
  return [
    {
      file,
      start: from,
      end,
      newText: "",
      code: name === "practiseAgain" ? "journey/no-reinforcement" : "assessment/unused",
      from: 0,
      to: source.length,
      ...(name === "practiseAgain" ? {} : { at: `assessments/${listed[0]}` }),
    },
  ];
}

function impossibleGoal({ file, pair, key, owner }: Place): readonly Break[] {
  if (owner.name !== "goal" || text(key) !== "target" || !isScalar(pair.value)) return [];
  const [start, end] = span(pair.value);
  if (text(pair.value).startsWith("+")) return [];
  const newText = text(pair.value).startsWith("-") ? "-170%" : "170%";
  return [{ file, start, end, newText, code: "measurement/impossible-target", from: start, to: end }];
}

function otherVersion({ file, pair, key }: Place): readonly Break[] {
  if (text(key) !== "coursewright" || !isScalar(pair.value)) return [];
  const [start, end] = span(pair.value);
  return ["99", "0"].map((newText) => ({
    file,
    start,
    end,
    newText,
    code: "schema/language-version",
    from: start,
    to: start,
  }));
}

/** Of several right choices one less is another question, not a mistake that anybody can see. */
function brokenAnswer({ file, text: source, pair, key, owner }: Place): readonly Break[] {
  if (!isScalar(pair.value)) return [];
  const [start, end] = span(pair.value);
  const at = { file, start, end, from: start, to: end };
  if (owner.name === "choice" && text(key) === "correct") {
    const unreadable = { ...at, newText: "yes", code: "yaml/yes-no" };
    const other = {
      ...at,
      ...itemAround(source, start),
      newText: text(pair.value) === "true" ? "false" : "true",
      code: /^item\//,
    };
    return /^type: *multiple-choice/.test(source.slice(source.lastIndexOf("type:", start)))
      ? [unreadable, other]
      : [unreadable];
  }
  if (owner.name === "item" && text(key) === "answer" && /^(?:true|false)$/.test(text(pair.value)))
    return [{ ...at, newText: "yes", code: "yaml/yes-no" }];
  if (owner.name === "item" && text(key) === "answer")
    return [{ ...at, newText: "plenty", code: "schema/type" }];
  return [];
}

/** From the dash of an item to the next one's. */
function itemAround(source: string, at: number): { readonly from: number; readonly to: number } {
  const next = source.indexOf("\n  - ", at);
  return { from: source.lastIndexOf("\n  - ", at), to: next < 0 ? source.length : next };
}

/** The steps to order, the pairs to match, the answers that count: none of them is left. */
function emptyAnswers({ file, pair, key, owner }: Place): readonly Break[] {
  const range = isSeq(pair.value) || isMap(pair.value) ? pair.value.range : undefined;
  if (owner.name !== "item" || !["order", "pairs", "answers"].includes(text(key)) || !range) return [];
  const [from] = span(key);
  const [start, end] = range;
  return [{ file, start, end, newText: " []\n", code: /^(?:schema|item)\//, from, to: start + 4 }];
}

/** The value of `check` becomes one that proves nothing. */
function emptyCheck({ file, text: source, pair, key, owner }: Place): readonly Break[] {
  const range = isMap(pair.value) || isSeq(pair.value) ? pair.value.range : undefined;
  if (owner.name !== "lab step" || text(key) !== "check" || range === undefined || range === null) return [];
  return [
    {
      file,
      start: range[0],
      end: range[1],
      newText: `{ run: "true" }${/\n *$/.exec(source.slice(0, range[1]))?.[0] ?? ""}`,
      code: "checkpoint/asserts-nothing",
      from: range[0] - 20,
      to: range[0] + 40,
    },
  ];
}

/** Applies each break, looks, and puts the text back. */
function judge(breaks: readonly Break[], atLeast: number): void {
  const wrong: string[] = [];
  for (const each of breaks) {
    const original = workspace.text(each.file) ?? "";
    workspace.edit(each.file, each.start, each.end, each.newText);
    const found = workspace.diagnostics();
    const verdict = judgeOne(
      each,
      found.filter(({ code }) => each.rewords !== true || code !== "locale/stale"),
    );
    if (verdict !== undefined)
      wrong.push(
        `${each.file}:${original.slice(0, each.start).split("\n").length} "${original.slice(each.start, each.end).slice(0, 40)}" → "${each.newText}": ${verdict}`,
      );
    workspace.set(each.file, original);
  }
  expect(wrong).toEqual([]);
  expect(breaks.length).toBeGreaterThanOrEqual(atLeast);
}

function judgeOne(each: Break, found: readonly Diagnostic[]): string | undefined {
  const [finding] = found;
  if (finding === undefined) return "no finding";
  if (found.length > 1)
    return `${found.length} findings: ${found.map(({ file, range, code, message }) => `${file}:${range.start.line} ${code} ${message}`).join(" | ")}`;
  const fits = typeof each.code === "string" ? finding.code === each.code : each.code.test(finding.code);
  if (!fits) return `${finding.code} ${finding.message}`;
  const { offset } = finding.range.start;
  if (each.at === undefined ? finding.file !== each.file : !finding.file.startsWith(each.at))
    return `${finding.code} at ${finding.file}:${finding.range.start.line}`;
  if (each.at === undefined && (offset < each.from || offset > each.to))
    return `${finding.code} at ${finding.file}:${finding.range.start.line}`;
  return finding.message.endsWith(".") && finding.hint.length > 8
    ? undefined
    : `says only "${finding.message} ${finding.hint}"`;
}

function visit(
  type: Type,
  document: { readonly file: string; readonly text: string },
  breaker: Breaker,
): Break[] {
  const root = parseDocument(document.text).contents;
  const breaks: Break[] = [];
  walk(root, type);
  return breaks;

  function walk(node: unknown, of: Type | undefined): void {
    if (of === undefined) return;
    if (isSeq(node)) for (const item of node.items) walk(item, of.element ?? of);
    if (!isMap(node)) return;
    const own = variantOf(of, node);
    const fields = own.fieldsFor?.(asNode(node));
    for (const pair of node.items) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      const schemaKey = fields !== undefined && Object.hasOwn(fields, text(pair.key));
      const inner = schemaKey ? fields[text(pair.key)]?.type : own.element;
      breaks.push(...breaker({ ...document, pair, key: pair.key, owner: own, schemaKey, type: inner }));
      walk(pair.value, inner);
    }
  }
}

/** For a value that may be one or several, or one of two shapes: the shape that has keys. */
function variantOf(type: Type, node: unknown): Type {
  if (type.name.startsWith("one or more of ") && type.element !== undefined && isMap(node))
    return variantOf(type.element, node);
  const keyed = type.parts.find((part) => part.fieldsFor !== undefined);
  return type.fieldsFor !== undefined &&
    type.parts.length === 2 &&
    keyed !== undefined &&
    type.element === undefined &&
    !("fields" in type)
    ? keyed
    : type;
}

function referencesIn({
  pair,
  key,
  schemaKey,
  type,
  owner,
}: Place): { readonly scalar: Scalar; readonly kinds: readonly string[] }[] {
  const own = !schemaKey && owner.refersTo !== undefined ? [{ scalar: key, kinds: owner.refersTo }] : [];
  const direct =
    type?.refersTo !== undefined && isScalar(pair.value)
      ? [{ scalar: pair.value, kinds: type.refersTo }]
      : [];
  const element = type?.element?.refersTo;
  const listed =
    element !== undefined && isSeq(pair.value)
      ? pair.value.items
          .filter((item): item is Scalar => isScalar(item))
          .map((scalar) => ({ scalar, kinds: element }))
      : [];
  return [...own, ...direct, ...listed];
}

/** What a type needs to resolve a discriminator. */
function asNode(node: unknown): Parameters<NonNullable<Type["fieldsFor"]>>[0] {
  if (!isMap(node)) return null;
  const entries = node.items.flatMap((pair) => {
    if (!isScalar(pair.key)) return [];
    const value = isScalar(pair.value) ? scalarNode(text(pair.value)) : null;
    return [{ key: scalarNode(text(pair.key)), value }];
  });
  return { kind: "mapping", entries, start: 0, end: 0 };
}

function scalarNode(of: string): {
  kind: "scalar";
  text: string;
  style: "plain";
  start: number;
  end: number;
} {
  return { kind: "scalar", text: of, style: "plain", start: 0, end: 0 };
}

function text(scalar: Scalar): string {
  return scalar.source ?? String(scalar.value);
}

function span(scalar: Scalar): readonly [number, number] {
  return [scalar.range?.[0] ?? 0, scalar.range?.[1] ?? 0];
}
