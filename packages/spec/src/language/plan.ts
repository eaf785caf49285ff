import { lengthOf, period } from "../types/duration.ts";
import { record } from "../types/record.ts";
import { prose } from "../types/text.ts";
import { modality } from "./modality.ts";

const support = record("support", "Help that returns after the first teaching.", {
  modality: { type: modality, required: true, doc: "Office hours, coaching sessions, group calls." },
  every: { type: period, required: true, doc: "How often it takes place.", example: "4w" },
  duration: {
    type: lengthOf("One meeting", "24h"),
    required: true,
    doc: "How long each one is.",
    example: "30m",
  },
  until: { type: period, required: true, doc: "For how long after the start it goes on.", example: "12w" },
});

/** How a segment, or a role, is taught. */
export const plan = record(
  "plan",
  "How a segment (or a role) is taught; modules state only their exceptions.",
  {
    teach: { type: modality, required: true, doc: "First teaching of each lesson." },
    again: { type: modality, doc: "Repetition, and new hires." },
    reference: { type: modality, doc: "Where people look things up." },
    support: { type: support, doc: "Follow-up after the first teaching." },
    because: { type: prose, doc: "Why it differs from what the preset suggests." },
  },
);
