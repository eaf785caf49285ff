import { expect, it } from "vitest";
import { countLines, tokensOf, wholeWidth, widestToken } from "./lines.ts";
import { measureOf } from "./measure.ts";

const measure = measureOf("Arial");

/** Widths of the pieces that stay whole, each as the text that it is as wide as. */
function pieces(text: string, ...expected: readonly string[]): void {
  const widths = tokensOf([{ text }], measure).map(({ width }) => width.toFixed(4));
  expect(widths).toEqual(expected.map((piece) => measure(piece).toFixed(4)));
}

it("breaks lines at blanks, after hyphens and dashes, and around East Asian characters", () => {
  pieces("the department manager", "the", "department", "manager");
  pieces("state-of-the-art", "state-", "of-", "the-", "art");
  pieces("a -- b — c", "a", "--", "", "b", "—", "", "c");
  pieces("PDF請求書。次", "PDF請", "求", "書。", "次");
  pieces("15\u00a0min\u3000c\u2002d", "15\u00a0min", "c", "d");
  pieces("𠀀𠀁a", "𠀀", "𠀁", "a");
  pieces("🚀🚀 a", "🚀🚀", "a");
  pieces("", ...[]);
});

it("keeps a word together that changes its look", () => {
  const tokens = tokensOf([{ text: "Invo" }, { text: "ice, twice", bold: true }], measure);
  expect(tokens).toHaveLength(2);
  expect(tokens[0]?.width).toBeCloseTo(measure("Invo") + measure("ice,", { bold: true }), 6);
});

it("counts lines, and what a text needs", () => {
  const tokens = tokensOf([{ text: "aaaa aaaa\naaaa" }], measure);
  const word = measure("aaaa");
  expect(countLines(tokens, 100)).toBe(2);
  expect(countLines(tokens, word * 1.1)).toBe(3);
  expect(widestToken(tokens)).toBeCloseTo(word, 6);
  expect(wholeWidth(tokens)).toBeCloseTo(2 * word + measure(" "), 6);
});

it("expects an address to be broken after its strokes, which takes more lines", () => {
  const lines = (text: string) => countLines(tokensOf([{ text }], measure), 10);
  expect(lines(`acme.example/${"a/".repeat(60)}`)).toBeGreaterThan(lines(`acme.example:${"a:".repeat(60)}`));
});
