/// <reference lib="dom" />

import type { ExpectedAnswer } from "@coursewright/compiler";
import type { Frame } from "playwright-core";

/** Somebody who uses the package's pages and nothing else. */
export interface Learner {
  /** The page that is open. */
  place(): Promise<string>;
  next(): Promise<void>;
  exit(): Promise<void>;
  begin(): Promise<void>;
  /** Answers items of the open assessment, in the order in which they stand. */
  answer(answers: Readonly<Record<string, ExpectedAnswer>>): Promise<void>;
  submit(): Promise<void>;
}

/** Waits until the package runs. */
export async function meetLearner(frame: Frame): Promise<Learner> {
  await frame.waitForSelector("[data-cw-ready]");
  const place = async () => (await frame.locator("[data-cw-page]").getAttribute("data-cw-page")) ?? "";
  const action = (name: string) => frame.locator(`[data-cw-action="${name}"]`).first();
  return {
    place,
    next: async () => {
      const before = await place();
      await action("next").click();
      await frame.waitForSelector(`[data-cw-page]:not([data-cw-page="${before}"])`);
    },
    exit: () => action("exit").click(),
    begin: async () => {
      if ((await action("start").count()) > 0) await action("start").click();
      await frame.waitForSelector("[data-cw-item]");
    },
    answer: async (answers) => {
      const wrong = await frame.evaluate(answerItems, answers);
      if (wrong !== undefined) throw new Error(wrong);
    },
    submit: async () => {
      await action("submit").click();
      await frame.waitForSelector("[data-cw-review]", { timeout: 3000 }).catch(async () => {
        throw new Error("the answers could not be submitted");
      });
    },
  };
}

/**
 * Runs in the page: uses the visible inputs as assistive technology does, so that a long assessment takes no time.
 * Says what could not be answered.
 */
function answerItems(answers: Readonly<Record<string, ExpectedAnswer>>): string | undefined {
  const usable = (node: HTMLElement | null): node is HTMLElement =>
    node?.checkVisibility() === true && !node.matches(":disabled");
  const write = (input: HTMLElement, text: string) => {
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
    for (const name of ["input", "change"]) input.dispatchEvent(new Event(name, { bubbles: true }));
  };
  for (const [id, answer] of Object.entries(answers)) {
    const item = document.querySelector(`[data-cw-item="${CSS.escape(id)}"]`);
    if (item === null) return `the item ${id} is not shown`;
    const field = item.querySelector<HTMLElement>("[data-cw-answer]");
    const choices = "choices" in answer ? answer.choices : [];
    const inputs = choices.map((choice) =>
      item.querySelector<HTMLElement>(`[data-cw-choice="${CSS.escape(choice)}"]`),
    );
    if ("text" in answer && !usable(field)) return `the item ${id} has no field that can be filled in`;
    if ("text" in answer && usable(field)) write(field, answer.text);
    for (const input of inputs) {
      if (!usable(input)) return `a choice of the item ${id} cannot be taken`;
      input.click();
    }
    item.querySelector<HTMLElement>('[data-cw-action="check"]')?.click();
  }
  return undefined;
}
