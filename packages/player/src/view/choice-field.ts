import type { Answer, CourseItem } from "@coursewright/spec/course";
import type { App } from "./app.ts";
import { element, prose } from "./element.ts";
import type { ItemField } from "./item-field.ts";

/** One choice of several, or several. */
export function choiceField(
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
  };
}
