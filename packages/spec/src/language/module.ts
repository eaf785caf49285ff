import { choice } from "../types/choice.ts";
import { list, listOf, mapOf } from "../types/collections.ts";
import { period } from "../types/duration.ts";
import { date, url } from "../types/formats.ts";
import { identifier, reference } from "../types/names.ts";
import { record } from "../types/record.ts";
import { plain, prose } from "../types/text.ts";
import { delivery } from "./delivery.ts";
import { lesson } from "./lesson.ts";
import { objective } from "./objective.ts";
import { levels } from "./presets.ts";

/** `modules/<id>/module.yaml`. */
export const module = record("module", "A module: objectives, lessons, exercises, assessments.", {
  id: { type: identifier, doc: "Its name; if written, the same as the folder's." },
  title: { type: prose, required: true, doc: "What learners read." },
  description: { type: prose, doc: "What it covers, in a sentence or two." },
  level: { type: choice("level", levels), required: true, doc: "Its level, 1 to 4." },
  why: { type: prose, doc: "Why it matters to the people who take it." },
  features: { type: list(reference("feature")), doc: "The product's features it teaches." },
  requires: { type: list(reference("module")), doc: "Modules that come before it on every path." },
  owner: { type: plain, doc: "Who keeps it true." },
  reviewed: { type: date, doc: "When somebody last checked it against the product." },
  reviewEvery: {
    type: period,
    doc: "How often it is reviewed, where that differs from the program's rhythm.",
  },
  status: {
    type: choice("status", {
      draft: "Being written.",
      review: "With its reviewers.",
      approved: "Approved, not yet published.",
      published: "In use (the default).",
      retired: "No longer taught.",
    }),
    doc: "Where it stands in the workflow.",
  },
  objectives: { type: mapOf("objective", objective), required: true, doc: "What people can do afterwards." },
  lessons: { type: listOf("lesson", lesson), required: true, doc: "Its lessons, in order." },
  exercises: { type: list(reference("exercise")), doc: "Its exercises, in order." },
  assessments: { type: list(reference("assessment")), doc: "Its assessments, in order." },
  deliveries: { type: list(delivery), doc: "Only where this module differs from the plan." },
  sources: { type: list(url), doc: "What it is based on: documentation, release notes." },
  tags: { type: list(plain), doc: "Topics, for the library's search." },
});
