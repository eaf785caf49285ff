import { list, listOf } from "../types/collections.ts";
import { lengthOf } from "../types/duration.ts";
import { identifier, reference } from "../types/names.ts";
import { record } from "../types/record.ts";
import { markdown, prose } from "../types/text.ts";

const step = record("step", "One thing the learner does, proved by a checkpoint.", {
  id: { type: identifier, required: true, doc: "Its name inside the exercise." },
  do: { type: markdown, required: true, doc: "What to do, in one or two sentences." },
  hints: { type: list(markdown), doc: "Help, shown one by one: from a nudge to nearly the answer." },
  feedback: {
    type: markdown,
    doc: "What the learner reads when it does not hold yet: what is wrong, then what to do.",
  },
  objectives: {
    type: list(reference("objective")),
    doc: "The objectives it gives evidence for; the exercise's without it.",
  },
});

/** `exercises/<id>/exercise.yaml`: the designer's half. */
export const exercise = record(
  "exercise",
  "Practice in the product: a scenario, guided steps, independent work.",
  {
    id: { type: identifier, doc: "Its name; if written, the same as the folder's." },
    title: { type: prose, required: true, doc: "What learners read." },
    objectives: {
      type: list(reference("objective"), { min: 1 }),
      required: true,
      doc: "The objectives it practises.",
    },
    duration: { type: lengthOf("An exercise", "40h"), required: true, doc: "How long it takes." },
    scenario: { type: markdown, required: true, doc: "The business problem, with realistic data." },
    guided: { type: listOf("step", step), doc: "Steps with help, in order." },
    independent: { type: listOf("step", step), doc: "What the learner then does alone." },
    debrief: { type: list(prose), doc: "Questions to talk about afterwards." },
    faster: { type: markdown, doc: "What fast learners do next." },
    slower: { type: markdown, doc: "What helps slow learners." },
  },
);
