import type { StringKey, Translator } from "../strings/strings.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";

/** Short messages above the page that never block it. */
export interface Notices {
  readonly area: HTMLElement;
  add(text: StringKey): void;
  trouble(failing: boolean): void;
}

export function createNotices(strings: Translator): Notices {
  const area = element("div", { class: "notices" });
  const problem = element("p", { class: "notice problem" }, icon("warning"), strings.text("saveFailed"));
  return {
    area,
    add: (text) => area.append(element("p", { class: "notice" }, strings.text(text))),
    trouble: (failing) => {
      if (failing) area.append(problem);
      else problem.remove();
    },
  };
}
