import { expect, it } from "vitest";
import { besideText, charactersInLine, columnWidths } from "./column-widths.ts";
import { plain } from "./document.ts";

function widthsOf(...rows: readonly (readonly string[])[]): readonly number[] {
  return columnWidths(rows.map((cells) => cells.map(plain)));
}

it("follow the length of the texts", () => {
  const [short = 0, long = 0] = widthsOf(["Key", "Meaning"], ["F7", "x ".repeat(30)]);
  expect(long).toBeGreaterThan(4 * short);
});

it("give each column its longest word, and no short text is divided", () => {
  const long = "whatever stands here takes all the room that there is, ".repeat(4);
  const widths = widthsOf(["Free since", "Weight", "Why"], ["yesterday", "1,000 kg", long]);
  const [since = 0, weight = 0, why = 0] = widths.map((width) => width - besideText);
  expect(since).toBeGreaterThanOrEqual("Free since".length);
  expect(weight).toBeGreaterThanOrEqual("1,000 kg".length);
  expect(why).toBeGreaterThan(50);
});

it("fill a line and no more, however many columns there are", () => {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  for (const columns of [1, 2, 5, 8]) {
    const row = Array.from({ length: columns }, (_, index) => "word ".repeat(index * 5 + 1));
    expect(Math.abs(sum(widthsOf(row)) - charactersInLine)).toBeLessThan(1);
  }
});

it("share what there is by the words where there is too little", () => {
  const [one = 0, other = 0] = widthsOf(
    Array.from({ length: 12 }, (_, index) => (index === 0 ? "Verantwortlichkeitsbereiche" : "Zuständigkeit")),
  );
  expect(one).toBeGreaterThan(1.5 * other);
});

it("count wide signs as wide, and a table without anything as a table", () => {
  const [digits = 0, letters = 0] = widthsOf(["003400123400000018", "abcdefghijklmnopqr"]);
  expect(digits).toBeGreaterThan(letters);
  expect(widthsOf([])).toEqual([]);
  expect(widthsOf(["", ""]).every((width) => width > 0)).toBe(true);
});
