import { expect, it } from "vitest";
import { textOfRuns } from "./deck.ts";
import { readSections } from "./read-sections.ts";

/** What a slide shows of these paragraphs below a heading. */
function shown(...paragraphs: readonly string[]): readonly string[] {
  const markdown = `## A heading\n\n${paragraphs.join("\n\n")}\n`;
  const [section] = readSections(markdown, { language: "en", prose: "notes", picture: () => undefined });
  return (section?.lead ?? []).map(({ runs, marker }) => `${marker}: ${textOfRuns(runs)}`);
}

it("lists the bold words that paragraphs begin with", () => {
  expect(
    shown(
      "Here are the confusions we meet most.",
      "**A trigger is not a decision.** It says that something happened.",
      "**Why two days?** Because that is the promise.",
      "**Route:** who approves.",
      "**Notification** – who hears of it.",
      "**Save** is a button and no point.",
    ),
  ).toEqual([
    "bullet: A trigger is not a decision.",
    "bullet: Why two days?",
    "bullet: Route",
    "bullet: Notification",
  ]);
});

it("shows the sentence that is emphasised as a whole, and begins it like one after a colon", () => {
  expect(
    shown("Tell them.", "One sentence is enough: _from Monday on, the product tells your manager about it._"),
  ).toEqual(["none: From Monday on, the product tells your manager about it."]);
  expect(shown("You know it. **Nobody ever approves an invoice of their own.** Why?")).toEqual([
    "none: Nobody ever approves an invoice of their own.",
  ]);
});

it("takes neither a button nor a part of a sentence for a thought", () => {
  expect(shown("The panel **Test the whole workflow with a sample invoice now** finds them all.")).toEqual([
    "none: The panel Test the whole workflow with a sample invoice now finds them all.",
  ]);
  expect(shown("Somebody asks before it is too late: _who has it?_ Then all look.")).toEqual([
    "none: Somebody asks before it is too late: who has it?",
  ]);
});

it.each([
  ["A workflow does not look broken. It routes quickly.", "A workflow does not look broken."],
  ["Choose **Save**, then wait for the list. It shows all.", "Choose Save, then wait for the list."],
  ['"Who has it?" In most companies nobody knows. We ask.', '"Who has it?" In most companies nobody knows.'],
  [
    "The limit is 4,999.99 for e.g. Acme and Dr. Weber alike. Above it others decide.",
    "The limit is 4,999.99 for e.g. Acme and Dr. Weber alike.",
  ],
  [
    "On 3 May {{x}} submits an invoice of 3.200 for a stand",
    "On 3 May {{x}} submits an invoice of 3.200 for a stand",
  ],
  ["Rute adalah mata rantai pertama. Tanpanya tidak ada.", "Rute adalah mata rantai pertama."],
  [
    "請求書が承認されると、承認者は通知を受け取り、すぐに決定します。次に支払われます。",
    "請求書が承認されると、承認者は通知を受け取り、すぐに決定します。",
  ],
])("else shows how it begins: %s", (text, expected) => {
  expect(shown(text, "More of it.")).toEqual([`none: ${expected}`]);
});

it("leaves a section alone that shows something, or says nothing", () => {
  expect(shown("A sentence for the trainer.", "- A point")).toEqual([]);
  expect(shown()).toEqual([]);
});
