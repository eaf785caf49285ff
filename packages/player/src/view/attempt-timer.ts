import type { AssessmentPage } from "@coursewright/spec/course";
import type { App } from "./app.ts";
import { button } from "./button.ts";
import { element } from "./element.ts";
import { icon } from "./icon.ts";

/**
 * The time left of a running attempt. It passes only while the questions are on the screen. Learners may extend it at
 * any moment and as often as they need (WCAG 2.2, 2.2.1); before it ends they are told so without being interrupted.
 */
export function renderTimer(app: App, page: AssessmentPage, timeOut: () => void): HTMLElement | undefined {
  const { learner, strings } = app;
  const limit = page.timeLimit;
  if (limit === undefined) return undefined;
  const more = extensionOf(limit);
  const left = () => learner.secondsLeft(page) ?? 0;
  const text = element("span", { class: "time-left" });
  const bar = element(
    "div",
    { class: "timer", role: "group", "aria-label": strings.text("timeForThis") },
    icon("clock"),
    text,
    button(
      "extend",
      "secondary",
      () => {
        learner.extend(page, more);
        show();
        app.announce(`${strings.text("timeAdded", { time: strings.span(more) })} ${text.textContent ?? ""}`);
      },
      strings.text("addTime", { time: strings.span(more) }),
    ),
  );
  const show = () => {
    const seconds = left();
    const short = seconds <= warningOf(limit);
    const wasShort = bar.classList.contains("short");
    bar.classList.toggle("short", short);
    const said = strings.text("leftForThis", { time: strings.span(seconds) });
    if (text.textContent !== said) text.textContent = said;
    if (short && !wasShort) app.announce(`${said} ${strings.text("timeIsShort")}`);
  };
  show();
  everySecondOnScreen(bar, (seconds) => {
    learner.spend(page, seconds);
    if (left() > 0) return show();
    timeOut();
    return undefined;
  });
  return bar;
}

/** Half of the limit, in whole minutes. */
export function extensionOf(limit: number): number {
  return Math.max(1, Math.ceil(limit / 120)) * 60;
}

/** Seconds before the end at which learners are told: a fifth of the limit, one to five minutes, and never less than twenty seconds. */
export function warningOf(limit: number): number {
  return Math.max(20, Math.min(limit / 2, Math.max(60, Math.min(300, limit / 5))));
}

/** A longer step than this was no step: the machine slept, or the page stood still. */
const longestStep = 10;

/** Calls with the seconds that passed, while the element is shown and somebody can see it. */
function everySecondOnScreen(bar: HTMLElement, pass: (seconds: number) => void): void {
  let last = performance.now();
  let shown = false;
  const timer = setInterval(() => {
    const now = performance.now();
    const step = (now - last) / 1000;
    last = now;
    shown ||= bar.isConnected;
    if (shown && !bar.isConnected) return clearInterval(timer);
    if (shown && document.visibilityState === "visible" && step <= longestStep) pass(step);
  }, 1000);
}
