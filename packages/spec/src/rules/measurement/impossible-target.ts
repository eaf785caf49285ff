import type { Goal } from "../../language/language.ts";
import { shares } from "../../language/metric.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A goal's target can be reached. */
export const impossibleTarget = defineRule({
  code: "measurement/impossible-target",
  severity: "error",
  demand: "A goal's target can be reached: a share ends at 100%.",
  subject: "program",
  *check(subject, world) {
    if (!intact(subject, world)) return;
    for (const [index, { metric, target }] of (subject.value.goals ?? []).entries()) {
      const limit = limits[metric];
      if (limit === undefined || limit.allows(readTarget(target))) continue;
      yield {
        path: ["goals", index, "target"],
        message: `The target "${target}" of "${metric}" can never be reached: ${limit.what}.`,
        hint: limit.hint,
      };
    }
  },
});

interface Target {
  readonly value: number;
  /** Written with + or -: a change, not a level. */
  readonly signed: boolean;
  readonly percent: boolean;
}

function readTarget(text: string): Target {
  return { value: Number.parseFloat(text), signed: /^[+-]/.test(text), percent: text.endsWith("%") };
}

interface Limit {
  readonly what: string;
  readonly hint: string;
  allows(target: Target): boolean;
}

const share: Limit = {
  what: "a share lies between 0% and 100%",
  hint: "Write the share to reach, such as 80%. Growth over others is measured by feature-adoption, such as +50%.",
  allows: ({ value, signed }) => value >= 0 && (signed || value <= 100),
};

const reduction: Limit = {
  what: "nothing becomes less by more than 100%",
  hint: "Write by how much it should fall, such as -35%.",
  allows: ({ value }) => Math.abs(value) <= 100,
};

const faster: Limit = {
  what: "no time becomes shorter by more than 100%",
  hint: "Write by how much shorter it should be, such as -40%; half the time is -50%.",
  allows: ({ value, percent }) => !percent || Math.abs(value) <= 100,
};

const stars: Limit = {
  what: "satisfaction is rated from 1 to 5, or as a share of people up to 100%",
  hint: "Write the average rating to reach, such as 4.2, or the share with its sign, such as 85%.",
  allows: ({ value, percent }) => value >= 0 && value <= (percent ? 100 : 5),
};

const promoters: Limit = {
  what: "a net promoter score lies between -100 and 100",
  hint: "Write the score to reach, such as 40.",
  allows: ({ value }) => Math.abs(value) <= 100,
};

/** What a metric's numbers can be; those without an entry may grow without end. */
const limits: Readonly<Partial<Record<Goal["metric"], Limit>>> = {
  ...Object.fromEntries(shares.map((metric) => [metric, share])),
  "basic-tickets": reduction,
  tickets: reduction,
  "time-to-proficiency": faster,
  "time-to-first-value": faster,
  csat: stars,
  nps: promoters,
};
