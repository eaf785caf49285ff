import type { Diagnostic } from "@coursewright/spec";
import { byFile } from "./by-file.ts";
import type { CheckReport } from "./check-report.ts";
import type { Surroundings } from "./format.ts";
import { said } from "./said.ts";
import { leftOut, summarySentence } from "./summary.ts";
import { element } from "./xml.ts";

/**
 * For everything that reads JUnit's reports: a suite for each file with findings, a test case for each finding.
 * It failed if it makes the command fail; the others passed, and stand in the suite's output.
 */
export function junit(report: CheckReport, surroundings: Surroundings): string {
  const groups = [...byFile(report.diagnostics)];
  const suites = groups.map(([file, found], id) => suite(file, found, id, surroundings));
  const summary = [summarySentence(report), ...leftOut(report)].join("\n");
  const all = suites.length > 0 ? suites : [emptySuite(summary, surroundings)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", {}, all)}\n`;
}

function suite(file: string, found: readonly Diagnostic[], id: number, surroundings: Surroundings): string {
  const name = surroundings.place(file);
  const failed = found.filter(({ severity }) => surroundings.fails(severity));
  const passed = found.filter((each) => !failed.includes(each));
  const cases = found.map((each) => testCase(each, name, failed.includes(each), surroundings));
  const output = passed.map((each) => details(each, surroundings)).join("\n\n");
  return testSuite(name, id, cases, failed.length, output, surroundings);
}

/** Readers take a report without a test for a mistake, so a sound program is one that passed. */
function emptySuite(summary: string, surroundings: Surroundings): string {
  const passed = element("testcase", { name: "check", classname: "coursewright", time: 0 });
  return testSuite("coursewright", 0, [passed], 0, summary, surroundings);
}

function testSuite(
  name: string,
  id: number,
  cases: readonly string[],
  failures: number,
  output: string,
  { time }: Surroundings,
): string {
  const counts = { tests: cases.length, failures, errors: 0, time: 0 };
  return element(
    "testsuite",
    { name, package: "coursewright", id, timestamp: time, hostname: "localhost", ...counts },
    [element("properties", {}), ...cases, element("system-out", {}, output), element("system-err", {})],
  );
}

/** Names are one line there. */
function testCase(
  diagnostic: Diagnostic,
  classname: string,
  failed: boolean,
  surroundings: Surroundings,
): string {
  const { code, message, range } = diagnostic;
  const name = `${code} in ${range.start.line}:${range.start.column}`;
  const failure = element("failure", { message, type: code }, details(diagnostic, surroundings));
  return element("testcase", { name, classname, time: 0 }, failed ? [failure] : []);
}

function details(diagnostic: Diagnostic, { place }: Surroundings): string {
  const { severity, code, file, range, related, fixes, url } = diagnostic;
  return [
    `${place(file)}:${range.start.line}:${range.start.column} ${severity} ${code}`,
    said(diagnostic),
    ...related.map((each) => `See ${place(each.file)}:${each.range.start.line}: ${each.message}`),
    ...fixes.map(({ title }) => `Repair: ${title}`),
    url,
  ].join("\n");
}
