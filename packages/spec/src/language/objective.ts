import { choice } from "../types/choice.ts";
import { list } from "../types/collections.ts";
import { period } from "../types/duration.ts";
import { reference } from "../types/names.ts";
import { number } from "../types/quantities.ts";
import { record } from "../types/record.ts";
import { plain, prose } from "../types/text.ts";
import { either } from "../types/unions.ts";
import { bloom } from "./bloom.ts";

const kind = either(
  "kind of objective",
  choice("kind of objective", {
    performance: "People can do it afterwards (the default).",
    attitude: "People choose to do it; judged by survey, confidence or observation, no quiz is demanded.",
  }),
  record(
    "mandated objective",
    "A compliance duty: its wording is given, everybody attests, nobody tests out, records are kept.",
    {
      mandated: { type: prose, required: true, doc: "The law, standard or policy that demands it." },
    },
  ),
);

const observed = record("observation", "A checklist somebody ticks while watching the learner work.", {
  by: { type: prose, required: true, doc: "Who observes: the manager, a trainer, a peer." },
  when: { type: prose, doc: "When it is observed, for example two weeks after the session." },
  checklist: {
    type: list(prose, { min: 1 }),
    required: true,
    doc: "What the observer sees when the objective is met.",
  },
  signed: {
    type: choice("signature", { true: "The observer signs.", false: "No signature." }),
    doc: "Whether the observer signs.",
  },
});

const performed = record("product event", "Practice inside the product itself counts as evidence.", {
  event: {
    type: plain,
    required: true,
    doc: "The product's event, as its usage data names it.",
    example: "workflow.created",
  },
  times: { type: number({ min: 1, integer: true }), doc: "How often it must happen; once by default." },
  within: { type: period, doc: "Counted from the end of the training." },
});

/** What somebody can do afterwards (domain, "Objectives"). */
export const objective = record(
  "objective",
  "What somebody can do after the module, in words that can be observed.",
  {
    statement: {
      type: prose,
      required: true,
      doc: "Begins with an action: what the learner can do, with which object, under which condition.",
      example: "Create an approval workflow with conditional routing on invoice amount",
    },
    bloom: { type: bloom, doc: "Bloom's level, where the verb alone does not decide it." },
    kind: { type: kind, doc: "What sort of objective it is: performance unless stated." },
    behaviours: { type: list(reference("behaviour")), doc: "The behaviours of the program it leads to." },
    features: { type: list(reference("feature")), doc: "The product's features it needs." },
    observed: { type: observed, doc: "Evidence by observation." },
    performed: { type: performed, doc: "Evidence from the product's own usage data." },
  },
);
