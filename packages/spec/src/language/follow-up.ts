import { choice } from "../types/choice.ts";
import { list } from "../types/collections.ts";
import { duration } from "../types/duration.ts";
import { reference } from "../types/names.ts";
import { number, percentage } from "../types/quantities.ts";
import { record } from "../types/record.ts";
import { markdown, prose } from "../types/text.ts";

const question = record("survey question", "One question and how it is answered.", {
  ask: { type: prose, required: true, doc: "The question." },
  answer: {
    type: choice("kind of answer", {
      rating: "One to five.",
      nps: "Zero to ten: would you recommend it?",
      "yes-no-partly": "Yes, no or partly.",
      open: "In one's own words.",
    }),
    required: true,
    doc: "How it is answered.",
  },
});

/** Kirkpatrick level 1, and later confidence. */
export const survey = record("survey", "What learners are asked after the training.", {
  title: { type: prose, required: true, doc: "Its name." },
  of: { type: reference("track", "module"), required: true, doc: "The track or module it is about." },
  after: { type: duration, doc: "When, counted from the end; at once without it." },
  questions: { type: list(question, { min: 1 }), required: true, doc: "The questions." },
});

const mail = record("mail", "One e-mail of a campaign.", {
  after: { type: duration, required: true, doc: "When, counted from enrolment." },
  subject: { type: prose, required: true, doc: "The subject line; may use [[first-name|there]]." },
  text: { type: markdown, required: true, doc: "The text; may use [[first-name|there]]." },
  onlyIf: {
    type: choice("condition", {
      incomplete: "Only to those who have not finished.",
      complete: "Only to those who have.",
    }),
    doc: "Who gets it.",
  },
});

export const campaign = record("campaign", "E-mails that bring people on and back.", {
  track: { type: reference("track"), required: true, doc: "The track it belongs to." },
  segments: { type: list(reference("segment")), doc: "The segments it is for; all without it." },
  mails: { type: list(mail, { min: 1 }), required: true, doc: "The e-mails in order." },
});

export const community = record("community", "Forum or chat around the program.", {
  prompts: { type: list(prose), doc: "Discussion prompts." },
  questions: { type: list(prose), doc: "Q&A seeds." },
  moderators: { type: list(prose), doc: "Who answers, and how fast." },
});

export const story = record("story", "What a customer achieved, to tell in lessons and mails.", {
  customer: { type: prose, required: true, doc: "Who." },
  text: { type: prose, required: true, doc: "How they did it and what it brought." },
  features: { type: list(reference("feature")), doc: "What they used." },
});

/** Inputs of the calculator (domain, "Measurement": the worked example). */
export const roi = record("return on investment", "Inputs of the calculator.", {
  customers: { type: number({ min: 0 }), required: true, doc: "How many customers are trained." },
  ticketsAMonth: { type: number({ min: 0 }), required: true, doc: "Tickets of one customer in a month." },
  costOfATicket: { type: number({ min: 0 }), required: true, doc: "What one ticket costs." },
  currency: { type: prose, doc: "The currency of all amounts." },
  howToShare: { type: percentage, doc: "Share of tickets that ask how to do something; 40–60% is usual." },
  reduction: { type: percentage, required: true, doc: "How many fewer of those tickets." },
  programmeCost: { type: number({ min: 0 }), required: true, doc: "What the programme costs in a year." },
});
