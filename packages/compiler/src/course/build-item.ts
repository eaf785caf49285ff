import type { ProgramItem } from "@coursewright/spec";
import type { CourseItem, ItemKey } from "@coursewright/spec/course";
import type { Texts } from "../markdown/texts.ts";
import { trueAndFalse } from "./item-words.ts";

/** An item in the two parts a package has: what everybody sees, and its key. */
export interface BuiltItem {
  readonly shown: CourseItem;
  readonly key: ItemKey;
}

/** Undefined for a type that a browser cannot score on its own. */
export function buildItem(
  item: ProgramItem,
  texts: Texts,
  file: string,
  language: string,
): BuiltItem | undefined {
  const type = scoredTypes.find((name) => name === item.type);
  if (type === undefined) return undefined;
  const { choices, key } = parts[type](item, {
    html: (text) => texts.html(text, file, { topHeading: 3 }),
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
] as const;

interface Context {
  readonly html: (markdown: string) => string;
  readonly language: string;
}

type Parts = (item: ProgramItem, context: Context) => { choices: CourseItem["choices"]; key: ItemKey };

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
};

function chosen(item: ProgramItem, { html }: Context): ReturnType<Parts> {
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
