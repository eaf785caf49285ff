import { choice } from "../types/choice.ts";
import { period } from "../types/duration.ts";
import { reference } from "../types/names.ts";
import { number } from "../types/quantities.ts";
import { record } from "../types/record.ts";
import { plain, prose, text } from "../types/text.ts";

/** The program's own measures (domain, "Measurement"). */
export const metrics = {
  completion: "Share of people who finished.",
  certified: "Share of people who hold the certification.",
  "first-attempt-pass": "Share who pass at the first attempt; 70–80% is usual.",
  "retake-pass": "Share who pass after a retake; 95% is usual.",
  "time-to-proficiency": "Time until somebody works without support.",
  "feature-adoption": "Trained over untrained users of a feature, within 90 days.",
  csat: "Satisfaction of 5; 4.0 is usual.",
  prepared: "Share who say that it prepared them; 80% is usual.",
  nps: "Net promoter score; 40 is usual.",
  "basic-tickets": "Reduction of basic-usage tickets of trained users.",
  tickets: "Reduction of all tickets of trained users.",
  "time-to-first-value": "Time until the first useful result.",
  "features-used": "Share of relevant features in use.",
  renewal: "Share of customers who renew.",
  expansion: "Time until a customer buys more.",
  attendance: "Share of invited people who came.",
} as const;

/** Those of them that are shares of people or of things: they lie between 0% and 100%. */
export const shares = [
  "completion",
  "certified",
  "first-attempt-pass",
  "retake-pass",
  "prepared",
  "features-used",
  "renewal",
  "attendance",
] as const satisfies readonly (keyof typeof metrics)[];

/** An outcome's own measure. */
export const metric = record("metric", "A number of the business, where it stands and where it should be.", {
  name: { type: prose, required: true, doc: "What is measured." },
  unit: { type: prose, doc: "Its unit." },
  baseline: { type: number(), doc: "Where it stands today." },
  target: { type: number(), required: true, doc: "Where it should be." },
  source: { type: plain, doc: "Where the number comes from." },
});

const target = text({
  name: "target",
  pattern: {
    source: "[+-]?\\d+(?:\\.\\d+)?\\s?%?",
    expected: "a target",
    hint: "Write a number or a percentage: 4.0 or 90%.",
  },
});

export const goal = record("goal", "What the program should reach, and by when.", {
  metric: { type: choice("metric", metrics), required: true, doc: "What is measured." },
  of: {
    type: reference("track", "certification", "module", "feature"),
    doc: "The track, certification, module or feature it is about.",
  },
  segment: { type: reference("segment"), doc: "The segment it is about; all without it." },
  role: { type: reference("role"), doc: "The role it is about; all without it." },
  target: { type: target, required: true, doc: "The value to reach.", example: "90%" },
  within: { type: period, doc: "Counted from each person's start.", example: "30d" },
});
