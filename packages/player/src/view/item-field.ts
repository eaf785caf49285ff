import type { Answer, CourseItem } from "@coursewright/spec/course";
import type { App } from "./app.ts";
import { choiceField } from "./choice-field.ts";
import type { Child } from "./element.ts";
import { matchField } from "./match-field.ts";
import { orderField } from "./order-field.ts";
import { textField } from "./text-field.ts";

/** The inputs of an item, and what they hold. */
export interface ItemField {
  readonly body: Child;
  /** Undefined while there is no answer, or none that can be read. */
  answer(): Answer | undefined;
}

/** Makes the inputs of one kind of item. */
export type CreateField = (
  app: App,
  item: CourseItem,
  given: Answer | undefined,
  changed: () => void,
) => ItemField;

export const createField: CreateField = (app, item, given, changed) =>
  fields[item.type](app, item, given, changed);

const fields: Readonly<Record<CourseItem["type"], CreateField>> = {
  "multiple-choice": choiceField,
  "multiple-response": choiceField,
  "true-false": choiceField,
  "short-answer": textField,
  numeric: textField,
  matching: matchField,
  ordering: orderField,
};

/** Moves the focus to an item's first input. */
export function focusItem(id: string): void {
  const item = document.querySelector(`[data-cw-item="${CSS.escape(id)}"]`);
  item?.querySelector<HTMLElement>("input, select, [data-cw-move]")?.focus();
}
