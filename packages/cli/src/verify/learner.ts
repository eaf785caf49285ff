/// <reference lib="dom" />

import type { ExpectedAnswer } from "@coursewright/compiler";
import type { Frame } from "playwright-core";

/** Somebody who uses the package's pages and nothing else. */
export interface Learner {
  /** The page that is open. */
  place(): Promise<string>;
  next(): Promise<void>;
  /** Opens a page by its link in the outline. */
  open(page: string): Promise<void>;
  exit(): Promise<void>;
  /** Goes down to the end of the open page. */
  read(): Promise<void>;
  begin(): Promise<void>;
  /** Ids of the items that are asked, in their order. */
  asked(): Promise<readonly string[]>;
  /** Answers items of the open assessment, in the order in which they stand. */
  answer(answers: Readonly<Record<string, ExpectedAnswer>>): Promise<void>;
  submit(): Promise<void>;
  /** Waits until an attempt was submitted by itself. */
  timeOut(): Promise<void>;
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
    open: async (page) => {
      if (!(await frame.evaluate(follow, page))) throw new Error(`the outline has no link to ${page}`);
      await frame.waitForSelector(`[data-cw-page="${page}"]`);
    },
    exit: () => use("exit"),
    read: async () => {
      await frame.evaluate(scrollDown);
      await frame.waitForSelector('[data-cw-page]:not(:has([data-cw-end="ahead"]))');
    },
    begin: async () => {
      if ((await frame.locator('[data-cw-action="start"]').count()) > 0) await use("start");
      await frame.waitForSelector("[data-cw-item]");
    },
    asked: () => frame.locator("[data-cw-item]").evaluateAll(idsOf),
    answer: async (answers) => {
      const wrong = await frame.evaluate(answerItems, answers);
      if (wrong !== undefined) throw new Error(wrong);
    },
    submit: async () => {
      await use("submit");
      await frame.waitForSelector("[data-cw-review]").catch(async () => {
        throw new Error("the answers could not be submitted");
      });
    },
    timeOut: async () => {
      // Time that was made to pass has taken its effect by now; some is left all the same.
      if ((await frame.locator("[data-cw-review]").count()) > 0) return;
      await frame.waitForSelector("[data-cw-review]", { timeout: 5_000 }).catch(async () => {
        throw new Error("the time ended, and the answers were not submitted");
      });
    },
  };
}

/** Runs in the page. */
function scrollDown(): void {
  window.scrollTo(0, document.documentElement.scrollHeight);
}

/** Runs in the page. */
function idsOf(items: readonly Element[]): readonly string[] {
  return items.map((item) => item.getAttribute("data-cw-item") ?? "");
}

/** Runs in the page: follows a link of the outline, wherever the outline stands. */
function follow(page: string): boolean {
  const link = document.querySelector<HTMLElement>(`[data-cw-outline="${CSS.escape(page)}"]`);
  link?.click();
  return link !== null;
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
  /** Moves each step up to its place; an order that stands already is touched, as nothing else says that it is meant. */
  const sort = (item: Element, order: readonly string[]): string | undefined => {
    const steps = () => [...item.querySelectorAll<HTMLElement>("[data-cw-choice]")];
    const press = (step: HTMLElement | undefined, direction: "up" | "down") => {
      const button = step?.querySelector<HTMLElement>(`[data-cw-move="${direction}"]`) ?? null;
      if (usable(button)) button.click();
      return usable(button);
    };
    if (!press(steps()[0], "down") || !press(steps()[0], "down")) return "a button that moves a step";
    for (const [place, choice] of order.entries()) {
      const find = () => steps().findIndex((step) => step.dataset.cwChoice === choice);
      if (find() < 0) return `the step ${choice}`;
      for (let tries = find() - place; tries > 0; tries--)
        if (!press(steps()[find()], "up")) return "a button that moves a step";
    }
    return undefined;
  };
  const match = (item: Element, pairs: Readonly<Record<string, string>>): string | undefined => {
    for (const [prompt, choice] of Object.entries(pairs)) {
      const list = item.querySelector<HTMLSelectElement>(`select[data-cw-prompt="${CSS.escape(prompt)}"]`);
      if (!usable(list)) return `the list for ${prompt}`;
      list.value = choice;
      if (list.value !== choice) return `the choice ${choice}`;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }
    return undefined;
  };
  for (const [id, answer] of Object.entries(answers)) {
    const item = document.querySelector(`[data-cw-item="${CSS.escape(id)}"]`);
    if (item === null) return `the item ${id} is not shown`;
    const field = item.querySelector<HTMLElement>("[data-cw-answer]");
    const steps = item.querySelector("[data-cw-move]") !== null;
    const unused =
      "pairs" in answer
        ? match(item, answer.pairs)
        : steps && "choices" in answer
          ? sort(item, answer.choices)
          : undefined;
    if (unused !== undefined) return `${unused} of the item ${id} cannot be used`;
    const choices = "choices" in answer && !steps ? answer.choices : [];
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
