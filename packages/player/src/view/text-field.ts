import type { Answer, CourseItem } from "@coursewright/spec/course";
import { parseNumber } from "../scoring/parse-number.ts";
import type { App } from "./app.ts";
import { element } from "./element.ts";
import type { ItemField } from "./item-field.ts";

/** A word or a number. */
export function textField(
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
  };
}
