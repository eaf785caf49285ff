import { choice } from "../types/choice.ts";
import { list, mapOf } from "../types/collections.ts";
import { date, url, version } from "../types/formats.ts";
import { reference } from "../types/names.ts";
import { record } from "../types/record.ts";
import { plain, prose } from "../types/text.ts";

const feature = record("feature", "Something the product does that people use.", {
  title: { type: prose, required: true, doc: "Its name in the product." },
  summary: { type: prose, doc: "What it is for." },
  area: { type: plain, doc: "Where in the product it is found." },
  since: { type: version, doc: "The release it appeared in." },
  removedIn: { type: version, doc: "The release it went away in." },
  replacedBy: { type: reference("feature"), doc: "What took its place." },
  docs: { type: url, doc: "Its documentation." },
  events: { type: list(plain), doc: "The events the product reports when it is used." },
});

const changeEntry = record("product change", "One thing a release changed.", {
  feature: { type: reference("feature"), required: true, doc: "The feature it is about." },
  kind: {
    type: choice("kind of change", {
      added: "New.",
      changed: "Works or looks different.",
      fixed: "Repaired; training seldom changes.",
      deprecated: "Still there, going away.",
      removed: "Gone.",
    }),
    required: true,
    doc: "What happened to it.",
  },
  summary: { type: prose, required: true, doc: "What is different for the people who use it." },
});

const kit = record("release kit", "What goes out with a release.", {
  value: { type: prose, doc: "The value proposition in a sentence." },
  webinar: { type: prose, doc: "The webinar or office hour." },
  onDemand: { type: prose, doc: "The on-demand piece." },
  prompt: { type: prose, doc: "The prompt inside the product." },
});

const release = record("release", "One release of the product.", {
  version: { type: version, required: true, doc: "Its version.", example: '"2026.4"' },
  date: { type: date, doc: "When it came or comes out." },
  changes: { type: list(changeEntry), required: true, doc: "What it changed." },
  kit: { type: kit, doc: "What goes out with it." },
});

/** `product.yaml`: the product being taught. */
export const productFile = record(
  "product",
  "The product being taught: features, and what each release changed.",
  {
    name: { type: prose, required: true, doc: "Its name as customers see it." },
    url: { type: url, doc: "Where it is found." },
    features: {
      type: mapOf("feature", feature),
      required: true,
      doc: "What it does, by a name that training uses.",
    },
    releases: { type: list(release), required: true, doc: "Its releases, newest first or last." },
  },
);
