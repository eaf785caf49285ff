import { expect, test } from "vitest";
import { migrateTexts, statedVersion } from "./migrate-texts.ts";
import type { Migration } from "./migration.ts";
import { languageVersion, migrations } from "./migrations.ts";

/** A language that never was: `titel` became `title`, then `why` became `because`. */
const fictitious: readonly Migration[] = [
  { from: 2, changes: "why is called because.", edit: (_, text) => rename(text, "why", "because") },
  { from: 1, changes: "titel is called title.", edit: (_, text) => rename(text, "titel", "title") },
];

function rename(text: string, from: string, to: string) {
  return [...text.matchAll(new RegExp(`^${from}(?=:)`, "gm"))].map(({ index }) => ({
    start: index,
    end: index + from.length,
    newText: to,
  }));
}

const training =
  "# Ours\r\ncoursewright:   1   # the first\ntitel: 'One'  # a name\n\nwhy: |\n   titel stays\n";

test("steps are taken in order, and everything else stays as it is", () => {
  const texts = new Map([
    ["training.yaml", training],
    ["modules/a/module.yaml", "titel: A\n"],
    ["modules/b/module.yaml", "level: 1\n"],
  ]);
  expect([...migrateTexts(texts, 1, fictitious)]).toEqual([
    [
      "training.yaml",
      "# Ours\r\ncoursewright:   3   # the first\ntitle: 'One'  # a name\n\nbecause: |\n   titel stays\n",
    ],
    ["modules/a/module.yaml", "title: A\n"],
  ]);
});

test("only the steps from the stated version on are taken", () => {
  const texts = new Map([["training.yaml", "coursewright: 2\ntitel: a\nwhy: b\n"]]);
  expect([...migrateTexts(texts, 2, fictitious)]).toEqual([
    ["training.yaml", "coursewright: 3\ntitel: a\nbecause: b\n"],
  ]);
});

test.each(["", "title: x\n", "coursewright: one\n", "coursewright: 1.5\n", "[", "- coursewright: 1\n"])(
  "no version is stated by %j",
  (text) => {
    expect(statedVersion(text)).toBeUndefined();
  },
);

test("each step leads from one version to the next, up to this tool's", () => {
  expect(migrations.map(({ from }) => from)).toEqual(
    Array.from({ length: languageVersion - 1 }, (_, index) => index + 1),
  );
});
