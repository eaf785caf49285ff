import type { ProgramAssessment, ProgramItem } from "@coursewright/spec";
import {
  type Block,
  type Fact,
  fact,
  heading,
  type Inline,
  type InlineText,
  list,
  paragraph,
  plain,
  strong,
} from "../document/document.ts";
import type { GuideContext } from "./guide-context.ts";

/** An assessment with its keys; those of an exam are kept from paper. */
export function keyPages(assessment: ProgramAssessment, context: GuideContext): readonly Block[] {
  const { words } = context;
  const file = `assessments/${assessment.id}.assessment.yaml`;
  const items = assessment.items.filter(({ secure }) => secure !== true);
  const secret = assessment.secure === true || items.length === 0;
  return [
    heading(2, context.plain(assessment.title, file)),
    { kind: "paragraph", text: plain(assessmentFacts(assessment, context)), faint: true },
    ...(assessment.introduction === undefined ? [] : context.blocks(assessment.introduction, file)),
    ...(secret
      ? [paragraph(words("secure"))]
      : items.flatMap((item, index) => itemKey(item, index, file, context))),
  ];
}

/** When it is taken, how long it is and what passes. */
export function assessmentFacts(assessment: ProgramAssessment, context: GuideContext): string {
  const { words } = context;
  const { when, pass, items, minutes } = assessment;
  return [
    words(takenWords[when]),
    items.length === 1 ? words("oneQuestion") : words("questions", { count: items.length }),
    context.length(minutes),
    ...(pass === undefined ? [] : [words("passMark", { percent: `${pass} %` })]),
  ].join(" · ");
}

const takenWords = {
  pre: "takenPre",
  mid: "takenMid",
  post: "takenPost",
  "post-implementation": "takenPost-implementation",
  recall: "takenRecall",
} as const;

function itemKey(item: ProgramItem, index: number, file: string, context: GuideContext): readonly Block[] {
  const [first, ...rest] = context.blocks(item.prompt, file);
  const prompt: InlineText = [{ text: `${index + 1}. ` }, ...(first?.kind === "paragraph" ? first.text : [])];
  const others = first === undefined || first.kind === "paragraph" ? rest : [first, ...rest];
  const { blocks = [], facts = [] } = (writers[item.type] ?? noKey)(item, file, context);
  const all = [...facts, ...feedbackOf(item, file, context)];
  return [
    { kind: "heading", level: 3, text: prompt },
    ...others,
    ...blocks,
    ...(all.length === 0 ? [] : [{ kind: "facts", facts: all } as const]),
  ];
}

/** The key as blocks, and as facts that stand with the feedback. */
interface WrittenKey {
  readonly blocks?: readonly Block[];
  readonly facts?: readonly Fact[];
}

type Writer = (item: ProgramItem, file: string, context: GuideContext) => WrittenKey;

/** How the key of an item is written, by its type. */
const writers: Readonly<Record<string, Writer>> = {
  "multiple-choice": choices,
  "multiple-response": choices,
  scenario: (item, file, context) =>
    item.answers.length > 0
      ? choices(item, file, context)
      : { ...modelAnswer(item, file, context), ...rubric(item, file, context) },
  "true-false": (item, _, { words }) =>
    answered(words(item.answer === true ? "true" : "false"), words("answer")),
  "short-answer": (item, _, { words }) => answered(item.accepted.join(" / "), words("accepted")),
  numeric: (item, file, context) => answered(numberOf(item, file, context), context.words("answer")),
  matching: (item, file, { words, plain: text }) => {
    const left = textsOf(item, "distractors").map((each) => text(each, file));
    const rows = pairsOf(item).map((pair) => ({
      cells: [plain(text(pair.left, file)), plain(text(pair.right, file))],
    }));
    const header = [plain(words("left")), plain(words("rightSide"))];
    const others = left.length === 0 ? [] : [paragraph(words("leftOver", { texts: left.join(" / ") }))];
    return { blocks: [{ kind: "table", header, rows }, ...others] };
  },
  ordering: (item, file, context) => ({
    blocks: [
      list(
        "numbers",
        textsOf(item, "order").map((each) => context.plain(each, file)),
      ),
    ],
  }),
  "hands-on": (item, _, { words, program }) => {
    const exercise = program.exercises.find(({ id }) => id === item.exercise);
    const title = exercise?.title ?? String(item.exercise ?? "");
    return answered(words("proof", { title }), words("answer"));
  },
  "peer-review": rubric,
};

function noKey(): WrittenKey {
  return {};
}

function choices(item: ProgramItem, file: string, context: GuideContext): WrittenKey {
  const items = item.answers.map(({ text, correct, feedback }): InlineText => {
    const line = context.line(text, file);
    const said: readonly Inline[] =
      feedback === undefined
        ? []
        : context.line(feedback, file).map((part, index): Inline => {
            return { ...part, faint: true, ...(index === 0 ? { newLine: true } : {}) };
          });
    if (!correct) return [...line, ...said];
    const mark: InlineText = strong(`${context.words("right")}: `);
    return [...mark, ...line.map((part): Inline => ({ ...part, strong: true })), ...said];
  });
  return { blocks: [list("bullets", items)] };
}

function answered(text: string, name: string): WrittenKey {
  return { facts: [fact(name, strong(text))] };
}

function numberOf(item: ProgramItem, file: string, context: GuideContext): string {
  const unit = typeof item.unit === "string" ? ` ${context.plain(item.unit, file)}` : "";
  const tolerance =
    typeof item.tolerance === "number" && item.tolerance > 0
      ? ` ${context.words("tolerance", { number: item.tolerance })}`
      : "";
  return `${String(item.answer)}${tolerance}${unit}`;
}

function modelAnswer(item: ProgramItem, file: string, context: GuideContext): WrittenKey {
  if (typeof item.answer !== "string") return {};
  return { facts: [{ name: context.words("answer"), blocks: context.blocks(item.answer, file) }] };
}

function rubric(item: ProgramItem, file: string, context: GuideContext): WrittenKey {
  const rows = recordsOf(item, "rubric").map(({ criterion, levels, points }) => ({
    cells: [
      plain(context.plain(String(criterion ?? ""), file)),
      plain(
        Array.isArray(levels) ? levels.map((level) => context.plain(String(level), file)).join(" → ") : "",
      ),
      plain(points === undefined ? "" : String(points)),
    ],
  }));
  if (rows.length === 0) return {};
  const { words } = context;
  const header = [plain(words("criterion")), plain(words("levels")), plain(words("points"))];
  return { blocks: [{ kind: "table", header, rows, widths: [36, 52, 12] }] };
}

function feedbackOf(item: ProgramItem, file: string, context: GuideContext): readonly Fact[] {
  if (typeof item.feedback !== "string") return [];
  return [{ name: context.words("feedback"), blocks: context.blocks(item.feedback, file) }];
}

function textsOf(item: ProgramItem, field: string): readonly string[] {
  const value = item[field];
  return Array.isArray(value) ? value.map(String) : [];
}

function recordsOf(item: ProgramItem, field: string): readonly Readonly<Record<string, unknown>>[] {
  const value = item[field];
  return Array.isArray(value) ? value.filter((each) => typeof each === "object" && each !== null) : [];
}

function pairsOf(item: ProgramItem): readonly { readonly left: string; readonly right: string }[] {
  return recordsOf(item, "pairs").map(({ left, right }) => ({
    left: String(left ?? ""),
    right: String(right ?? ""),
  }));
}
