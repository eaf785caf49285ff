import type { Answer, CourseItem } from "@coursewright/spec/course";
import { parseNumber } from "../scoring/parse-number.ts";
import type { App } from "./app.ts";
import { type Child, element, prose } from "./element.ts";

/** The inputs of an item, and what they hold. */
export interface ItemField {
  readonly body: Child;
  /** Undefined while there is no answer, or none that can be read. */
  answer(): Answer | undefined;
  /** Shows what is wrong with the input, if anything. */
  complain(): void;
}

export function createField(
  app: App,
  item: CourseItem,
  given: Answer | undefined,
  changed: () => void,
): ItemField {
  return item.choices.length > 0
    ? choiceField(app, item, given, changed)
    : textField(app, item, given, changed);
}

/** Moves the focus to an item's first input. */
export function focusItem(id: string): void {
  document.querySelector<HTMLElement>(`[data-cw-item="${CSS.escape(id)}"] input`)?.focus();
}

function choiceField(
  { strings }: App,
  item: CourseItem,
  given: Answer | undefined,
  changed: () => void,
): ItemField {
  const several = item.type === "multiple-response";
  const taken = given !== undefined && "choices" in given ? given.choices : [];
  const inputs = item.choices.map((choice) =>
    element("input", {
      type: several ? "checkbox" : "radio",
      name: `cw-item-${item.id}`,
      "data-cw-choice": choice.id,
      checked: taken.includes(choice.id),
      change: changed,
    }),
  );
  return {
    body: [
      element("p", { class: "instruction" }, strings.text(several ? "chooseAll" : "chooseOne")),
      element(
        "div",
        { class: "choices" },
        item.choices.map(({ html }, index) =>
          element("label", { class: "choice" }, inputs[index], prose(html, "span")),
        ),
      ),
    ],
    answer: () => {
      const choices = inputs.filter((input) => input.checked).map((input) => input.dataset.cwChoice ?? "");
      return choices.length === 0 ? undefined : { choices, checked: false };
    },
    complain: () => {},
  };
}

function textField(
  { strings }: App,
  item: CourseItem,
  given: Answer | undefined,
  changed: () => void,
): ItemField {
  const numeric = item.type === "numeric";
  const example = `${strings.number(1250)}${item.unit === undefined ? "" : ` ${item.unit}`}`;
  const id = `cw-answer-${item.id}`;
  const input = element("input", {
    type: "text",
    class: "answer",
    id,
    "data-cw-answer": true,
    inputmode: numeric && "decimal",
    autocomplete: "off",
    maxlength: 255,
    value: given !== undefined && "text" in given ? given.text : "",
    "aria-describedby": `${numeric ? `${id}-hint ` : ""}${id}-error`,
    input: changed,
    change: () => complain(),
  });
  const error = element("p", { class: "error", id: `${id}-error` });
  const unreadable = () =>
    numeric && input.value.trim() !== "" && parseNumber(input.value, item.unit).length === 0;
  const complain = () => {
    const wrong = unreadable();
    input.setAttribute("aria-invalid", String(wrong));
    error.textContent = wrong ? strings.text("notANumber", { text: input.value.trim(), example }) : "";
  };
  return {
    body: [
      element(
        "div",
        { class: "field" },
        element("label", { for: id }, strings.text("yourAnswer")),
        element(
          "span",
          { class: "with-unit" },
          input,
          item.unit !== undefined && element("span", { class: "unit" }, item.unit),
        ),
      ),
      numeric &&
        element("p", { class: "instruction", id: `${id}-hint` }, strings.text("numberHint", { example })),
      error,
    ],
    answer: () =>
      input.value.trim() === "" || unreadable() ? undefined : { text: input.value, checked: false },
    complain,
  };
}
