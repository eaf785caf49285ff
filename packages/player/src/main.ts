import type { Course } from "@coursewright/spec/course";
import { createLearner, type Learner } from "./session/learner.ts";
import { type StringKey, translator } from "./strings/strings.ts";
import { browserClock } from "./tracking/clock.ts";
import { connect, readTracking, type Tracking } from "./tracking/connect.ts";
import type { Tracker } from "./tracking/tracker.ts";
import { element } from "./view/element.ts";
import { openShell, type Shell } from "./view/shell.ts";
import { applyTheme } from "./view/theme.ts";

declare global {
  interface Window {
    /** Set by the package's `course.js`. */
    readonly coursewrightCourse?: Course;
  }
}

void start(document.getElementById("app") ?? document.body.appendChild(element("main")));

async function start(root: Element): Promise<void> {
  const course = window.coursewrightCourse;
  const strings = translator(course?.language ?? document.documentElement.lang);
  if (course?.format !== 1) {
    root.replaceChildren(element("p", { class: "loading" }, strings.text("unreadable")));
    return;
  }
  root.replaceChildren(element("p", { class: "loading" }, strings.text("connecting")));
  applyTheme(course.theme, document.documentElement.style);
  let shell: Shell | undefined;
  let failing = false;
  const { cwTracking, cwStart } = document.documentElement.dataset;
  const tracking = readTracking(cwTracking);
  const place = `${course.id}:${course.language}`;
  const tracker = await connect(tracking, window, place, browserClock, (now) => {
    failing = now;
    shell?.trouble(now);
  });
  const learner = createLearner(course, tracker, browserClock, cwStart);
  shell = openShell(root, course, learner, strings, tracker.launch, notice(tracking, tracker, learner));
  if (failing) shell.trouble(true);
  watchLeaving(learner, shell);
  document.body.dataset.cwReady = "";
}

function notice(tracking: Tracking, { launch }: Tracker, { origin }: Learner): StringKey | undefined {
  if (tracking === "none") return undefined;
  if (launch.kind !== "lms") return launch.kind === "preview" ? "previewNotice" : "refusedNotice";
  if (launch.mode !== "normal") return launch.mode === "review" ? "reviewNotice" : "practiceNotice";
  return origin === "updated" ? "updatedNotice" : undefined;
}

/** Leaving may be the last the page sees of the LMS: save when hidden, end the session when it goes away. */
function watchLeaving(learner: Learner, shell: Shell): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") learner.save();
  });
  let left = false;
  window.addEventListener("pagehide", ({ persisted }) => {
    if (persisted) return learner.save();
    left = true;
    learner.leave("always");
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted && left) shell.close();
  });
}
