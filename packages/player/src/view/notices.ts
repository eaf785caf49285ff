import type { StringKey, Translator } from "../strings/strings.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";

/** Short messages above the page that never block it. */
export interface Notices {
  readonly area: HTMLElement;
  /** `passing`: until another page is opened. */
  add(text: StringKey, passing: boolean): void;
  settle(): void;
  trouble(failing: boolean): void;
}

export function createNotices(strings: Translator): Notices {
  const area = element("div", { class: "notices" });
  const problem = element("p", { class: "notice problem" }, icon("warning"), strings.text("saveFailed"));
  return {
    area,
    add: (text, passing) =>
      area.append(element("p", { class: passing ? "notice passing" : "notice" }, strings.text(text))),
    settle: () => area.querySelector(".passing")?.remove(),
    trouble: (failing) => {
      if (failing) area.append(problem);
      else problem.remove();
    },
  };
}
