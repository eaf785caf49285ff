import { choice } from "../types/choice.ts";
import { list } from "../types/collections.ts";
import { lengthOf } from "../types/duration.ts";
import { url } from "../types/formats.ts";
import { identifier, path, reference } from "../types/names.ts";
import { boolean } from "../types/quantities.ts";
import { record } from "../types/record.ts";
import { markdown, plain, prose } from "../types/text.ts";

const media = record("medium", "A recording or another piece with a length of its own.", {
  title: { type: prose, required: true, doc: "What it shows." },
  file: { type: path("the file"), doc: "The file, if it is in the workspace." },
  url: { type: url, doc: "Where it can be watched, if it is elsewhere." },
  duration: { type: lengthOf("A recording", "24h"), doc: "Its length." },
  captions: { type: path("the WebVTT captions"), doc: "Captions, for people who cannot hear it." },
  transcript: { type: path("the transcript"), doc: "The spoken words as text." },
});

/** One unit of teaching. */
export const lesson = record("lesson", "One unit of teaching, with a text and a length.", {
  id: { type: identifier, required: true, doc: "Its name inside the module." },
  title: { type: prose, required: true, doc: "What learners read as its heading." },
  duration: {
    type: lengthOf("A lesson", "24h"),
    required: true,
    doc: "How long it takes when it is first taught.",
    example: "20m",
  },
  objectives: { type: list(reference("objective")), doc: "The objectives it teaches." },
  text: { type: path("the lesson's Markdown file"), doc: "The file with its text, beside the module." },
  optional: {
    type: boolean,
    doc: "Whether completion does without it; lessons are required unless this is true.",
  },
  ifSkipped: { type: prose, doc: "Whom this step feeds, and what happens if somebody skips it." },
  facilitator: { type: markdown, doc: "What the trainer says, asks and shows." },
  activity: { type: prose, doc: "A facilitated activity or discussion: practice below Apply." },
  cutIfLate: { type: prose, doc: "What to leave out when the session runs late." },
  planB: { type: prose, doc: "What to do when the demonstration or the lab fails." },
  producer: { type: markdown, doc: "For virtual sessions: polls, breakouts and chat prompts." },
  features: { type: list(reference("feature")), doc: "The product's features it shows." },
  media: { type: list(media), doc: "Recordings and other pieces with a length of their own." },
  tags: { type: list(plain), doc: "Topics, for the library's search." },
  level: {
    type: choice("depth", { core: "For everybody.", deeper: "For those who want more." }),
    doc: "How deep it goes.",
  },
});
