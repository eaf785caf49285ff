import type { Course, CourseDelivery, LessonPage } from "@coursewright/spec/course";
import type { Translator } from "../strings/strings.ts";
import type { App } from "./app.ts";
import { type Child, element } from "./element.ts";

/** Other ways to the same lesson: recordings, tours, sessions. */
export function renderDeliveries({ strings }: App, { deliveries = [] }: LessonPage): Child {
  if (deliveries.length === 0) return undefined;
  return element(
    "section",
    { class: "deliveries", "aria-labelledby": "cw-deliveries" },
    element("h2", { id: "cw-deliveries" }, strings.text("otherWays")),
    element(
      "ul",
      {},
      deliveries.map((delivery) => element("li", {}, renderDelivery(strings, delivery))),
    ),
  );
}

/** Its name leads to it, if it can be reached from here. */
function renderDelivery(strings: Translator, delivery: CourseDelivery): Child {
  const { modality, title, url, minutes, trigger } = delivery;
  const name = title ?? strings.text(modality);
  const facts = [
    title !== undefined && strings.text(modality),
    minutes !== undefined && strings.minutes(minutes),
    trigger !== undefined && strings.text(trigger),
  ].filter((fact) => fact !== false);
  return [
    url === undefined
      ? element("strong", {}, name)
      : element("span", { class: "prose" }, element("a", { href: url }, name)),
    facts.length > 0 && element("span", { class: "standing" }, facts.join(" · ")),
  ];
}

/** How fast the people of the package's segment go. */
export function renderPace({ course, strings }: App): Child {
  const pace = course.segment?.pace;
  if (pace === undefined) return undefined;
  return element("p", { class: "remark pace" }, strings.text("pace", { pace: paceText(strings, pace) }));
}

type Pace = NonNullable<NonNullable<Course["segment"]>["pace"]>;

function paceText(strings: Translator, pace: Pace): string {
  if (pace === "own") return strings.text("ownPace");
  const amount = strings.count(pace.of, pace.count);
  return strings.text(pace.per, { amount });
}

/** The help that returns after the first teaching. */
export function renderSupport({ course, strings }: App): Child {
  const support = course.segment?.support;
  if (support === undefined) return undefined;
  const { modality, duration, every, until } = support;
  return element(
    "section",
    { class: "deliveries", "aria-labelledby": "cw-support" },
    element("h2", { id: "cw-support" }, strings.text("support")),
    element(
      "p",
      {},
      strings.text("supportRhythm", {
        modality: strings.text(modality),
        duration: strings.duration(duration),
        every: strings.duration(every),
        until: strings.duration(until),
      }),
    ),
  );
}
