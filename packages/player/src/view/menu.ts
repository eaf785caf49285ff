import type { Translator } from "../strings/strings.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";

/** The button that opens the outline where there is no room for it beside the page. Escape closes it. */
export function createMenu(frame: HTMLElement, outline: HTMLElement, strings: Translator): HTMLElement {
  const set = (open: boolean) => {
    frame.classList.toggle("outline-open", open);
    menu.setAttribute("aria-expanded", String(open));
  };
  const menu = element(
    "button",
    {
      type: "button",
      class: "menu",
      "aria-expanded": "false",
      "aria-controls": outline.id,
      click: () => {
        set(menu.getAttribute("aria-expanded") !== "true");
        if (frame.classList.contains("outline-open"))
          outline.querySelector<HTMLElement>("[aria-current]")?.focus();
      },
    },
    icon("menu"),
    element("span", {}, strings.text("contents")),
  );
  outline.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !frame.classList.contains("outline-open")) return;
    set(false);
    menu.focus();
  });
  set(false);
  return menu;
}
