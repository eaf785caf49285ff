import type { ProgramItem } from "@coursewright/spec";
import type { CourseChoice, CourseItem, ItemKey } from "@coursewright/spec/course";
import type { Texts } from "../markdown/texts.ts";
import { escapeXml } from "../xml/write-xml.ts";
import { trueAndFalse } from "./item-words.ts";

/** An item in the two parts a package has: what everybody sees, and its key. */
export interface BuiltItem {
  readonly shown: CourseItem;
  readonly key: ItemKey;
}

/** What items are built with. */
export interface ItemContext {
  readonly texts: Texts;
  readonly file: string;
  readonly language: string;
  hash(text: string): string;
}

/** Undefined for what a browser cannot score on its own. */
export function buildItem(
  item: ProgramItem,
  { texts, file, language, hash }: ItemContext,
): BuiltItem | undefined {
  const type = scoredType(item);
  if (type === undefined) return undefined;
  const { choices, prompts, key } = parts[type](item, {
    html: (text) => texts.html(text, file, { topHeading: 3 }),
    line: (text) => ({ id: hash(text).slice(0, 8), html: escapeXml(texts.plain(text, file)) }),
    language,
  });
  const unit = textField(item, "unit");
  const shown: CourseItem = {
    id: item.id,
    type,
    objectives: item.objectives,
    points: item.points,
    html: texts.html(item.prompt, file, { topHeading: 3 }),
    choices,
    ...(prompts === undefined ? {} : { prompts }),
    shuffle: type !== "true-false" && choices.length > 0 && item.shuffle !== false,
    ...(unit === undefined ? {} : { unit: texts.plain(unit, file) }),
  };
  return { shown, key };
}

const scoredTypes = [
  "multiple-choice",
  "multiple-response",
  "true-false",
  "short-answer",
  "numeric",
  "matching",
  "ordering",
] as const;

/** A scenario with choices is a choice; one that is answered in words needs somebody to read it. */
function scoredType(item: ProgramItem): CourseItem["type"] | undefined {
  if (item.type !== "scenario") return scoredTypes.find((name) => name === item.type);
  const right = item.answers.filter(({ correct }) => correct).length;
  if (right === 0) return undefined;
  return right === 1 ? "multiple-choice" : "multiple-response";
}

interface Context {
  readonly html: (markdown: string) => string;
  /** A line of prose that has no name of its own. */
  readonly line: (text: string) => CourseChoice;
  readonly language: string;
}

interface ItemParts {
  readonly choices: CourseItem["choices"];
  readonly prompts?: readonly CourseChoice[];
  readonly key: ItemKey;
}

type Parts = (item: ProgramItem, context: Context) => ItemParts;

const parts: Readonly<Record<CourseItem["type"], Parts>> = {
  "multiple-choice": chosen,
  "multiple-response": chosen,
  "true-false": (item, context) => {
    const words = trueAndFalse(context.language);
    const choices = (["true", "false"] as const).map((id) => ({ id, html: words[id] }));
    return { choices, key: { choices: [String(item.answer === true)], ...wholeFeedback(item, context) } };
  },
  "short-answer": (item, context) => ({
    choices: [],
    key: {
      texts: item.accepted,
      ...(item.exact === true ? { exact: true } : {}),
      ...wholeFeedback(item, context),
    },
  }),
  numeric: (item, context) => ({
    choices: [],
    key: {
      value: Number(item.answer),
      ...(typeof item.tolerance === "number" ? { tolerance: item.tolerance } : {}),
      ...wholeFeedback(item, context),
    },
  }),
  matching: (item, context) => {
    const pairs = pairsOf(item).map(({ left, right }) => [context.line(left), context.line(right)] as const);
    const others = textsOf(item, "distractors").map(context.line);
    return {
      prompts: once(pairs.map(([left]) => left)),
      choices: mixed([...pairs.map(([, right]) => right), ...others]),
      key: {
        pairs: Object.fromEntries(pairs.map(([left, right]) => [left.id, right.id])),
        ...wholeFeedback(item, context),
      },
    };
  },
  ordering: (item, context) => {
    const steps = once(textsOf(item, "order").map(context.line));
    return {
      choices: mixed(steps),
      key: { choices: steps.map(({ id }) => id), ...wholeFeedback(item, context) },
    };
  },
};

function once(choices: readonly CourseChoice[]): readonly CourseChoice[] {
  return [...new Map(choices.map((choice) => [choice.id, choice])).values()];
}

/** Each once, in an order that says nothing. */
function mixed(choices: readonly CourseChoice[]): readonly CourseChoice[] {
  return once(choices).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function pairsOf(item: ProgramItem): readonly { readonly left: string; readonly right: string }[] {
  return (item as { readonly pairs?: ReturnType<typeof pairsOf> }).pairs ?? [];
}

function textsOf(item: ProgramItem, field: "distractors" | "order"): readonly string[] {
  return (item as { readonly [name in typeof field]?: readonly string[] })[field] ?? [];
}

function chosen(item: ProgramItem, { html }: Context): ItemParts {
  const told = item.answers.flatMap(({ id, feedback }) =>
    feedback === undefined ? [] : [[id, html(feedback)]],
  );
  return {
    choices: item.answers.map((answer) => ({ id: answer.id, html: asPhrase(html(answer.text)) })),
    key: {
      choices: item.answers.filter(({ correct }) => correct).map(({ id }) => id),
      ...(told.length === 0 ? {} : { feedback: { choices: Object.fromEntries(told) } }),
    },
  };
}

/** A single paragraph without its tag: an answer stands inside a label. */
function asPhrase(html: string): string {
  return /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html)?.[1] ?? html;
}

function wholeFeedback(item: ProgramItem, { html }: Context): Pick<ItemKey, "feedback"> {
  const [praise, feedback] = [textField(item, "praise"), textField(item, "feedback")];
  if (praise === undefined && feedback === undefined) return {};
  return {
    feedback: {
      ...(praise === undefined ? {} : { right: html(praise) }),
      ...(feedback === undefined ? {} : { wrong: html(feedback) }),
    },
  };
}

function textField(item: ProgramItem, field: string): string | undefined {
  const value = item[field];
  return typeof value === "string" ? value : undefined;
}
