import type { Translator } from "../strings/strings.ts";
import { button } from "./button.ts";
import { element } from "./element.ts";

/** After the session: whether all is saved, and the way back in. */
export function renderClosed(
  strings: Translator,
  outcome: "closedSaved" | "closedNotSaved" | "closedPreview",
  saveAgain: () => void,
): HTMLElement {
  const failed = outcome === "closedNotSaved";
  return element(
    "main",
    { class: "closed", id: "content" },
    element("h1", { tabindex: -1, id: "cw-title" }, strings.text(failed ? "saveFailedTitle" : "closedTitle")),
    element("p", { class: "lead" }, strings.text(outcome)),
    element(
      "div",
      { class: "actions" },
      failed && button("exit", "primary", saveAgain, strings.text("saveAgain")),
      button("reopen", "secondary", () => location.reload(), strings.text("reopen")),
    ),
  );
}
