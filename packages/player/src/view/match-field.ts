import type { Answer, CourseChoice, CourseItem } from "@coursewright/spec/course";
import type { App } from "./app.ts";
import { element, prose } from "./element.ts";
import { icon } from "./icon.ts";
import type { ItemField } from "./item-field.ts";

/** A list to choose from beside each prompt: as quick by keyboard, touch and screen reader as by mouse. */
export function matchField(
  { strings }: App,
  item: CourseItem,
  given: Answer | undefined,
  changed: () => void,
): ItemField {
  const pairs = given !== undefined && "pairs" in given ? given.pairs : {};
  const prompts = item.prompts ?? [];
  const lists = prompts.map((prompt) => {
    const taken = Object.hasOwn(pairs, prompt.id) ? pairs[prompt.id] : undefined;
    return element(
      "select",
      { id: `cw-${item.id}-${prompt.id}`, "data-cw-prompt": prompt.id, class: "answer", change: changed },
      element("option", { value: "" }, strings.text("chooseMatch")),
      item.choices.map((choice) =>
        element("option", { value: choice.id, selected: choice.id === taken }, textOf(choice)),
      ),
    );
  });
  return {
    body: [
      element("p", { class: "instruction" }, strings.text("matchAll")),
      element(
        "div",
        { class: "matches" },
        prompts.map((prompt, index) =>
          element(
            "div",
            { class: "match" },
            element("label", { for: lists[index]?.id ?? "" }, prose(prompt.html, "span")),
            element("span", { class: "select" }, lists[index], icon("open")),
          ),
        ),
      ),
    ],
    answer: () => {
      const chosen = lists.filter(({ value }) => value !== "");
      if (chosen.length === 0) return undefined;
      return {
        pairs: Object.fromEntries(chosen.map((list) => [list.dataset.cwPrompt ?? "", list.value])),
        checked: false,
      };
    },
  };
}

function textOf({ html }: CourseChoice): string {
  return prose(html, "span").textContent ?? "";
}
