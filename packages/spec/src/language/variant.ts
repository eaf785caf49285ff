import { list, mapBy, mapOfText } from "../types/collections.ts";
import { identifier, path, reference } from "../types/names.ts";
import { record } from "../types/record.ts";
import { plain, prose } from "../types/text.ts";

const dataFile = record("data file of a variant", "A data file that takes the place of another.", {
  replaces: {
    type: plain,
    required: true,
    doc: "The file's path in the exercise, for example data/invoices.json.",
  },
  with: { type: path("the other file"), required: true, doc: "The file to use instead." },
});

const trackChange = record("track of a variant", "What is different in one track.", {
  add: { type: list(reference("module")), doc: "Modules taught at the end as well." },
  leaveOut: { type: list(reference("module")), doc: "Modules not taught." },
});

/** `variants/<id>.variant.yaml`: an industry's or one customer's overlay. */
export const variant = record("variant", "An industry's or one customer's overlay on the program.", {
  id: { type: identifier, doc: "Its name; if written, the same as the file's." },
  title: { type: prose, required: true, doc: "What it is called." },
  for: { type: plain, doc: "The industry or the customer." },
  words: {
    type: mapOfText("words", prose),
    doc: "Words to use instead of others, in everything people read.",
  },
  variables: { type: mapOfText("variables", prose), doc: "Values of the variables that templates use." },
  replace: { type: mapBy("module", reference("module")), doc: "Modules that take the place of others." },
  tracks: { type: mapBy("track", trackChange), doc: "Modules added to tracks or left out." },
  data: { type: list(dataFile), doc: "Data files that take the place of others." },
});
