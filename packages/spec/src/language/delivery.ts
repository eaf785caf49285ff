import { choice } from "../types/choice.ts";
import { list } from "../types/collections.ts";
import { lengthOf } from "../types/duration.ts";
import { url } from "../types/formats.ts";
import { reference } from "../types/names.ts";
import { record } from "../types/record.ts";
import { plain, prose } from "../types/text.ts";
import { modality } from "./modality.ts";

const tourStep = record("tour step", "One bubble of an in-product tour.", {
  title: { type: prose, required: true, doc: "The bubble's heading." },
  text: { type: prose, required: true, doc: "What it says." },
  element: { type: plain, doc: "The CSS selector of what it points at." },
});

/** How some lessons reach some people, where that differs from the plan. */
export const delivery = record(
  "delivery",
  "How lessons of this module are delivered where the plan does not fit.",
  {
    modality: { type: modality, required: true, doc: "The way of teaching." },
    title: { type: prose, doc: "Its name, where people choose it themselves." },
    segments: { type: list(reference("segment")), doc: "The segments it is for; all without it." },
    roles: { type: list(reference("role")), doc: "The roles it is for; all without it." },
    lessons: {
      type: list(reference("lesson")),
      doc: "The lessons it delivers; all of the module without it.",
    },
    duration: {
      type: lengthOf("A delivery", "40h"),
      doc: "A length of its own, for example of a short tour of a long lesson.",
    },
    trigger: {
      type: choice("trigger", {
        "first-login": "When somebody logs in for the first time.",
        "new-feature": "When a feature appears.",
        inactivity: "When somebody has not used the feature for a while.",
        "on-request": "When somebody asks for it.",
      }),
      doc: "What starts it, for tours and prompts.",
    },
    steps: { type: list(tourStep), doc: "The bubbles of a tour." },
    url: { type: url, doc: "Where it can be found." },
  },
);
