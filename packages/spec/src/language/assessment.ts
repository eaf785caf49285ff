import { choice } from "../types/choice.ts";
import { list, listOf, mapOf } from "../types/collections.ts";
import { lengthOf } from "../types/duration.ts";
import { identifier, reference } from "../types/names.ts";
import { boolean, number, percentage } from "../types/quantities.ts";
import { record } from "../types/record.ts";
import { markdown, plain, prose } from "../types/text.ts";
import { variants } from "../types/unions.ts";

const answer = record("choice", "One possible answer.", {
  id: { type: identifier, doc: "Its name; made from its text without it." },
  text: { type: markdown, required: true, doc: "What the learner reads." },
  correct: { type: boolean, doc: "Whether it is right; false without it." },
  feedback: { type: markdown, doc: "What the learner reads after choosing it: why it is right or wrong." },
});

const pair = record("pair", "Two things that belong together.", {
  left: { type: prose, required: true, doc: "What stands on the left." },
  right: { type: prose, required: true, doc: "What belongs to it." },
});

const criterion = record("criterion", "One row of a rubric.", {
  criterion: { type: prose, required: true, doc: "What is judged." },
  levels: { type: list(prose, { min: 2 }), doc: "What it looks like, from poor to excellent." },
  points: { type: number({ min: 0 }), doc: "How much it counts." },
});

const choices = { type: list(answer, { min: 2 }), required: true, doc: "The possible answers." } as const;
const optionalFeedback = {
  type: markdown,
  doc: "What the learner reads after a wrong answer: why, and where to look.",
} as const;
const praise = { type: markdown, doc: "What the learner reads after a right answer." } as const;
const rubric = { type: list(criterion, { min: 1 }), doc: "How it is judged." } as const;
const shuffle = {
  type: boolean,
  doc: "Whether the choices are shown in random order; true without it.",
} as const;

const itemTypes = {
  "multiple-choice": { doc: "One answer of several is right.", fields: { choices, shuffle } },
  "multiple-response": { doc: "Several answers are right.", fields: { choices, shuffle } },
  "true-false": {
    doc: "A statement that is true or false.",
    fields: {
      answer: { type: boolean, required: true, doc: "Whether the statement is true." },
      feedback: optionalFeedback,
      praise,
    },
  },
  "short-answer": {
    doc: "A word or a few, typed.",
    fields: {
      answers: { type: list(plain, { min: 1 }), required: true, doc: "Every spelling that counts as right." },
      exact: { type: boolean, doc: "Whether capitals and spaces matter." },
      feedback: optionalFeedback,
      praise,
    },
  },
  numeric: {
    doc: "A number, typed.",
    fields: {
      answer: { type: number(), required: true, doc: "The right number." },
      tolerance: { type: number({ min: 0 }), doc: "How far off still counts as right; 0 without it." },
      unit: { type: prose, doc: "The unit shown beside the box." },
      feedback: optionalFeedback,
      praise,
    },
  },
  matching: {
    doc: "Things that belong together.",
    fields: {
      pairs: { type: list(pair, { min: 2 }), required: true, doc: "What belongs together." },
      distractors: { type: list(prose), doc: "Right-hand texts that belong to nothing." },
      feedback: optionalFeedback,
      praise,
    },
  },
  ordering: {
    doc: "Steps to put in order.",
    fields: {
      order: { type: list(prose, { min: 2 }), required: true, doc: "The right order; shown shuffled." },
      feedback: optionalFeedback,
      praise,
    },
  },
  scenario: {
    doc: "A situation: what do you do?",
    fields: {
      choices: { type: choices.type, doc: choices.doc },
      rubric,
      shuffle,
      answer: { type: markdown, doc: "What a good answer contains." },
    },
  },
  "hands-on": {
    doc: "Proved in a lab.",
    fields: {
      exercise: { type: reference("exercise"), required: true, doc: "The exercise whose checkpoints count." },
    },
  },
  "peer-review": { doc: "Judged by another learner.", fields: { rubric: { ...rubric, required: true } } },
} as const;

/** The kinds of items with their meaning. */
export const itemTypeNames = Object.fromEntries(
  Object.entries(itemTypes).map(([name, { doc }]) => [name, doc]),
) as Readonly<Record<keyof typeof itemTypes, string>>;

const item = variants(
  "item",
  "One question or task.",
  "type",
  {
    id: { type: identifier, required: true, doc: "Its name inside the assessment; results are kept by it." },
    type: { type: choice("type of item", itemTypeNames), required: true, doc: "How it is answered." },
    objectives: { type: list(reference("objective")), doc: "The objectives it gives evidence for." },
    prompt: { type: markdown, required: true, doc: "The question or the statement." },
    points: { type: number({ min: 0, max: 1000 }), doc: "How much it counts; 1 without it." },
    duration: {
      type: lengthOf("An item", "40h"),
      doc: "How long it takes; a usual length for its type without it.",
    },
    secure: { type: boolean, doc: "Part of an exam: its key is not shown elsewhere, feedback may be short." },
    tags: { type: list(plain), doc: "Topics." },
  },
  itemTypes,
);

const pool = record("pool", "Items of which some are drawn.", {
  items: { type: list(reference("item"), { min: 1 }), required: true, doc: "The items." },
  draw: {
    type: number({ min: 1, integer: true }),
    required: true,
    doc: "How many are drawn for an attempt.",
  },
});

/** `assessments/<id>.assessment.yaml`, or the same in Markdown. */
export const assessment = record("assessment", "Questions and tasks at one point of the journey.", {
  id: { type: identifier, doc: "Its name; if written, the same as the file's." },
  title: { type: prose, doc: "What learners read; made from its time without it." },
  when: {
    type: choice("time", {
      pre: "Before: tailor the path, skip what is known.",
      mid: "In between: before going on.",
      post: "After: confirm.",
      "post-implementation": "Later: proof in production.",
      recall: "Days and weeks later: retrieve it again.",
    }),
    required: true,
    doc: "When it is taken.",
  },
  introduction: { type: markdown, doc: "What learners read first." },
  pass: { type: percentage, doc: "The share of points needed." },
  attempts: {
    type: number({ min: 1, max: 20, integer: true }),
    doc: "How many attempts are allowed; any number without it.",
  },
  timeLimit: {
    type: lengthOf("An assessment", "7d"),
    doc: "The longest it may take; learners can ask for more.",
  },
  shuffle: { type: boolean, doc: "Whether the items come in random order." },
  feedback: {
    type: choice("feedback", { item: "After each item.", end: "At the end.", none: "Never." }),
    doc: "When feedback is shown: after each item in practice, at the end in exams, unless stated.",
  },
  secure: { type: boolean, doc: "An exam: keys are not shown elsewhere, feedback may be short." },
  items: { type: listOf("item", item), required: true, doc: "The questions and tasks." },
  pools: { type: mapOf("pool", pool), doc: "Groups of items of which some are drawn." },
});
