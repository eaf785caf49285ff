import { describe, expect, test } from "vitest";
import { rdjson } from "./rdjson.ts";
import { conformance, publishedSchema } from "./testing/published-schema.ts";
import { broken, hostile, hostileReport, reportOn, reports } from "./testing/reports.ts";
import { wellFormed } from "./well-formed.ts";

interface Place {
  readonly line: number;
  readonly column: number;
}

/** The bytes of a line from one column to another, as reviewdog counts them. */
function bytesIn(text: string, start: Place, end: Place): string {
  const line = Buffer.from(text.split("\n")[start.line - 1] ?? "", "utf8");
  return line.subarray(start.column - 1, end.column - 1).toString("utf8");
}

describe.runIf(conformance !== "")("the published schema of reviewdog's format", () => {
  test.each(Object.entries(reports))("takes %s", (_, reportOf) => {
    const { report, surroundings } = reportOf();
    const text = rdjson(report, surroundings);
    expect(publishedSchema("rdjson.DiagnosticResult.json")(JSON.parse(text))).toEqual([]);
    expect(JSON.parse(text).diagnostics).toHaveLength(report.diagnostics.length);
  });

  test("refuses what is none", () => {
    expect(publishedSchema("rdjson.DiagnosticResult.json")({ diagnostics: [{ message: 1 }] })).not.toEqual(
      [],
    );
  });
});

test("columns count bytes, also behind characters of two units", () => {
  const { report, surroundings } = reportOn(broken);
  const { diagnostics } = JSON.parse(rdjson(report, surroundings));
  const found = report.diagnostics.findIndex(({ code }) => code === "schema/unknown-key");
  const { start, end } = diagnostics[found].location.range;
  expect(bytesIn(broken["product.yaml"] ?? "", start, end)).toBe("sicne");
});

test("a repair of one file is one suggestion that does the same", () => {
  const files = { "product.yaml": broken["product.yaml"] ?? "" };
  const { report, surroundings } = reportOn(files);
  const { diagnostics } = JSON.parse(rdjson(report, surroundings));
  const repairs = report.diagnostics.filter(({ fixes }) => fixes.length > 0);
  expect(repairs.length).toBeGreaterThan(0);
  for (const [index, { fixes }] of report.diagnostics.entries())
    expect(diagnostics[index].suggestions?.length ?? 0).toBe(fixes.length);
  const misspelt = report.diagnostics.findIndex(({ message }) => message.includes("sicne"));
  const [suggestion] = diagnostics[misspelt].suggestions;
  const { start, end } = suggestion.range;
  expect([bytesIn(files["product.yaml"], start, end), suggestion.text]).toEqual(["sicne", "since"]);
});

test("edits of one file are joined, edits of others are no suggestion", () => {
  const { report, surroundings } = hostileReport();
  const [diagnostic] = report.diagnostics;
  if (diagnostic === undefined) return expect.fail();
  const at = (offset: number) => ({ line: 1, column: offset + 1, offset });
  const edit = (from: number, to: number, newText: string, file = diagnostic.file) => ({
    file,
    range: { start: at(from), end: at(to) },
    newText,
  });
  const suggestionsOf = (edits: readonly ReturnType<typeof edit>[]) =>
    JSON.parse(
      rdjson({ ...report, diagnostics: [{ ...diagnostic, fixes: [{ title: "", edits }] }] }, surroundings),
    ).diagnostics[0].suggestions;
  expect(suggestionsOf([edit(7, 8, "2"), edit(0, 5, "last")])).toEqual([
    { range: { start: { line: 1, column: 1 }, end: { line: 1, column: 9 } }, text: "last: 2" },
  ]);
  expect(suggestionsOf([edit(0, 5, "last"), edit(0, 1, "x", "other.yaml")])).toBeUndefined();
});

test("hostile texts arrive", () => {
  const { report, surroundings } = hostileReport();
  const { message, suggestions, related_locations } = JSON.parse(rdjson(report, surroundings)).diagnostics[0];
  expect(message).toBe(wellFormed(`${hostile}\n${hostile}`));
  expect(suggestions[0].text).toBe(wellFormed(hostile));
  expect(related_locations[0].message).toBe(wellFormed(hostile));
});
