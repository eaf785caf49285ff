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

/** `mouse` moves and clicks, and so sees whether something covers a button; `keyboard` is quicker. */
export type Hand = "mouse" | "keyboard";

/** Waits until the package runs. */
export async function meetLearner(frame: Frame, hand: Hand = "keyboard"): Promise<Learner> {
  await frame.waitForSelector("[data-cw-ready]");
  const place = async () => (await frame.locator("[data-cw-page]").getAttribute("data-cw-page")) ?? "";
  const use = async (name: string): Promise<void> => {
    if (hand === "mouse") return frame.locator(`[data-cw-action="${name}"]`).first().click();
    if (!(await frame.evaluate(press, name)))
      throw new Error(`there is no button "${name}" that can be used`);
  };
  return {
    place,
    next: async () => {
      const before = await place();
      await use("next");
      await frame.waitForSelector(`[data-cw-page]:not([data-cw-page="${before}"])`);
    },
    exit: () => use("exit"),
    begin: async () => {
      if ((await frame.locator('[data-cw-action="start"]').count()) > 0) await use("start");
      await frame.waitForSelector("[data-cw-item]");
    },
    answer: async (answers) => {
      const wrong = await frame.evaluate(answerItems, answers);
      if (wrong !== undefined) throw new Error(wrong);
    },
    submit: async () => {
      await use("submit");
      await frame.waitForSelector("[data-cw-review]", { timeout: 3000 }).catch(async () => {
        throw new Error("the answers could not be submitted");
      });
    },
  };
}

/** Runs in the page: presses a visible button as the Enter key does. */
function press(name: string): boolean {
  const button = document.querySelector<HTMLElement>(`[data-cw-action="${CSS.escape(name)}"]`);
  if (button === null || !button.checkVisibility() || button.matches(":disabled")) return false;
  button.focus();
  button.click();
  return true;
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
