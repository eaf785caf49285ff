import { describe, expect, test } from "vitest";
import { sarif } from "./sarif.ts";
import { conformance, publishedSchema } from "./testing/published-schema.ts";
import { broken, hostile, hostileReport, reportOn, reports } from "./testing/reports.ts";
import { wellFormed } from "./well-formed.ts";

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function textIn(text: string, { startLine, startColumn, endLine, endColumn }: Region): string {
  const lines = text.split("\n").slice(startLine - 1, endLine);
  lines[lines.length - 1] = (lines.at(-1) ?? "").slice(0, endColumn - 1);
  lines[0] = (lines[0] ?? "").slice(startColumn - 1);
  return lines.join("\n");
}

describe.runIf(conformance !== "")("the published schema of SARIF 2.1.0", () => {
  test.each(Object.entries(reports))("takes %s", (_, reportOf) => {
    const { report, surroundings } = reportOf();
    const log = JSON.parse(sarif(report, surroundings));
    expect(publishedSchema("sarif-2.1.0.json")(log)).toEqual([]);
    expect(log.runs[0].results).toHaveLength(report.diagnostics.length);
  });

  test("refuses what is none", () => {
    expect(publishedSchema("sarif-2.1.0.json")({ version: "2.1.0", runs: [{}] })).not.toEqual([]);
  });
});

test("every finding is there with its place, its rule and a fingerprint of its own", () => {
  const { report, surroundings } = reportOn(broken);
  const [run] = JSON.parse(sarif(report, surroundings)).runs;
  expect(run.results).toHaveLength(report.diagnostics.length);
  for (const [index, result] of run.results.entries()) {
    const { code, url, range, file } = report.diagnostics[index] ?? expect.fail();
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    expect(run.tool.driver.rules[result.ruleIndex]).toMatchObject({ id: code, helpUri: url });
    expect(artifactLocation.uri).toBe(`training/${file}`);
    const text = broken[file] ?? "";
    expect(textIn(text, region)).toBe(text.slice(range.start.offset, range.end.offset));
  }
  const fingerprints = run.results.map((each: Record<string, object>) =>
    JSON.stringify(each.partialFingerprints),
  );
  expect(new Set(fingerprints).size).toBe(report.diagnostics.length);
});

test("repairs and related places are carried", () => {
  const { report, surroundings } = reportOn(broken);
  const [run] = JSON.parse(sarif(report, surroundings)).runs;
  const count = (key: "fixes" | "related") =>
    report.diagnostics.filter((each) => each[key].length > 0).length;
  expect(count("fixes")).toBeGreaterThan(0);
  expect(count("related")).toBeGreaterThan(0);
  const has = (key: string) => run.results.filter((each: object) => key in each).length;
  expect([has("fixes"), has("relatedLocations")]).toEqual([count("fixes"), count("related")]);
});

test("hostile texts stay what they are, and are neither links nor placeholders", () => {
  const { report, surroundings } = hostileReport();
  const [{ results }] = JSON.parse(sarif(report, surroundings)).runs;
  const [result] = results;
  const told = result.message.text.replaceAll("{{0}}", "{0}").replaceAll("{{{1}}}", "{{1}}");
  expect(told.replace(/\\([[\]])/g, "$1")).toBe(wellFormed(`${hostile}\n${hostile}`));
  expect(result.message.text).not.toMatch(/[^\\]\]\(|(?<!\{)\{\d+\}(?!\})/);
  const { uri } = result.locations[0].physicalLocation.artifactLocation;
  expect(new URL(uri, "file:///top/").pathname.split("/").map(decodeURIComponent).join("/")).toBe(
    "/top/training/a b/[ü] %41:,#?.yaml",
  );
  const [{ replacements }] = result.fixes[0].artifactChanges;
  expect(replacements[0].insertedContent.text).toBe(wellFormed(hostile));
});
