import { expect, test } from "vitest";
import { headingAnchors } from "./heading-anchors.ts";

test.each([
  ["Card by card", "card-by-card"],
  ["What **you** build: `Invoice Approval`", "what-you-build-invoice-approval"],
  ["5,000 itself – who?", "5000-itself--who"],
  ["Dua macam kebisuan", "dua-macam-kebisuan"],
  ["Überblick & Ziel_1", "überblick--ziel_1"],
  ["See [the guide](https://acme.example/a)", "see-the-guide"],
  ["谁批准？", "谁批准"],
])("%s is reached as #%s", (heading, anchor) => {
  expect(headingAnchors([heading])).toEqual([anchor]);
});

test("headings of one name are told apart", () => {
  expect(headingAnchors(["Try it", "Why", "Try it", "Try it 1", "Try it"])).toEqual([
    "try-it",
    "why",
    "try-it-1",
    "try-it-1-1",
    "try-it-2",
  ]);
});
