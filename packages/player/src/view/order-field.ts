import type { Answer, CourseChoice, CourseItem } from "@coursewright/spec/course";
import type { App } from "./app.ts";
import { element, prose, unseen } from "./element.ts";
import { icon } from "./icon.ts";
import type { ItemField } from "./item-field.ts";

/** Steps with buttons that move them up and down. The order counts as an answer once something was moved. */
export function orderField(
  app: App,
  item: CourseItem,
  given: Answer | undefined,
  changed: () => void,
): ItemField {
  const order = given !== undefined && "choices" in given ? given.choices : [];
  let touched = order.length > 0;
  const list = element("ol", { class: "order" });
  const moved = () => {
    touched = true;
    markEnds(list);
    changed();
  };
  list.append(...inOrder(item.choices, order).map((choice) => renderStep(app, choice, list, moved)));
  markEnds(list);
  return {
    body: [element("p", { class: "instruction" }, app.strings.text("orderAll")), list],
    answer: () => {
      if (!touched) return undefined;
      return {
        choices: [...list.children].map((step) => (step as HTMLElement).dataset.cwChoice ?? ""),
        checked: false,
      };
    },
  };
}

function inOrder(choices: readonly CourseChoice[], order: readonly string[]): readonly CourseChoice[] {
  return [...choices].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function renderStep(app: App, choice: CourseChoice, list: HTMLElement, moved: () => void): HTMLElement {
  const { strings } = app;
  const body = prose(choice.html, "span");
  const name = body.textContent ?? "";
  const move = (direction: "up" | "down") =>
    element(
      "button",
      { type: "button", class: "move", "data-cw-move": direction, click: () => go(direction) },
      icon(direction),
      unseen(`${strings.text(direction === "up" ? "moveUp" : "moveDown")}: ${name}`),
    );
  const step = element(
    "li",
    { "data-cw-choice": choice.id },
    body,
    element("span", { class: "moves" }, move("up"), move("down")),
  );
  /** Its neighbour goes round it, so that the button keeps the focus. */
  const go = (direction: "up" | "down") => {
    const neighbour = direction === "up" ? step.previousElementSibling : step.nextElementSibling;
    if (neighbour === null) return;
    if (direction === "up") step.after(neighbour);
    else step.before(neighbour);
    moved();
    const place = [...list.children].indexOf(step) + 1;
    app.announce(strings.text("movedTo", { text: name, n: place, all: list.children.length }));
  };
  return step;
}

/** The first step cannot go up, nor the last down; the buttons stay, so that the focus does. */
function markEnds(list: HTMLElement): void {
  for (const button of list.querySelectorAll("[data-cw-move]")) button.removeAttribute("aria-disabled");
  list.firstElementChild?.querySelector('[data-cw-move="up"]')?.setAttribute("aria-disabled", "true");
  list.lastElementChild?.querySelector('[data-cw-move="down"]')?.setAttribute("aria-disabled", "true");
}
