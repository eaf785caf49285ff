import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ParseOption, XmlDocument, XmlElement, XmlValidateError, XsdValidator } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { junit } from "./junit.ts";
import { conformance } from "./testing/published-schema.ts";
import { broken, hostileReport, reportOn, reports, soundReport, written } from "./testing/reports.ts";

const warnings = {
  "product.yaml": 'name: Shop\nfeatures: { a: { title: A, since: 1.0 } }\nreleases: [{ version: "1.0" }]\n',
};

function parse(xml: string): XmlDocument {
  return XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
}

function judge(xml: string): readonly string[] {
  const schema = XmlDocument.fromBuffer(readFileSync(join(conformance, "schemas/junit.xsd")));
  try {
    XsdValidator.fromDoc(schema).validate(parse(xml));
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message }) => message);
  }
}

function elements(xml: string, path: string): readonly XmlElement[] {
  return parse(xml)
    .find(path)
    .filter((node) => node instanceof XmlElement);
}

describe.runIf(conformance !== "")("the published schema of JUnit's reports", () => {
  test.each(Object.entries(reports))("takes %s", (_, reportOf) => {
    const { report, surroundings } = reportOf();
    const xml = junit(report, surroundings);
    expect(judge(xml)).toEqual([]);
    expect(elements(xml, "//failure")).toHaveLength(report.summary.error);
  });

  test("takes warnings", () => {
    expect(judge(written(junit, warnings))).toEqual([]);
  });

  test("refuses what is none", () => {
    expect(judge("<testsuites><testsuite/></testsuites>")).not.toEqual([]);
  });
});

test("an error is a test that failed, with all that is known of it", () => {
  const { report, surroundings } = reportOn(broken);
  const failures = elements(junit(report, surroundings), "//failure");
  const errors = report.diagnostics.filter(({ severity }) => severity === "error");
  expect(failures.map((each) => each.attr("type")?.value)).toEqual(errors.map(({ code }) => code));
  for (const [index, { message, file, url }] of errors.entries()) {
    expect(failures[index]?.attr("message")?.value).toBe(message);
    expect(failures[index]?.content).toContain(`training/${file}:`);
    expect(failures[index]?.content).toContain(url);
  }
});

test("a warning fails only if it makes the command fail", () => {
  expect(reportOn(warnings).report.summary.warning).toBeGreaterThan(0);
  const warned = '//testcase[@name="yaml/version-number in 2:35"]';
  const passed = written(junit, warnings);
  expect([elements(passed, warned).length, elements(passed, `${warned}/failure`).length]).toEqual([1, 0]);
  expect(elements(passed, '//system-out[contains(.,"yaml/version-number")]')).toHaveLength(1);
  const failed = written(junit, warnings, { fails: (severity) => severity !== "info" });
  expect(elements(failed, `${warned}/failure`)).toHaveLength(1);
});

test("a sound program is one test that passed", () => {
  const { report, surroundings } = soundReport();
  expect(elements(junit(report, surroundings), "//testcase")).toHaveLength(1);
});

test("hostile texts arrive; what XML cannot hold becomes a picture of itself", () => {
  const { report, surroundings } = hostileReport();
  const [failure] = elements(junit(report, surroundings), "//failure");
  const shown =
    "a\r\nb\t%0A%::error file=x,line=1::y, ]]> <b>&amp;\"' ␀␈␛[31m\u2028 \ufffd {0} {{1}} [x](http://e) | `c` *d* @all #1 ##[error]z \ufffd 订单😀";
  expect(failure?.attr("message")?.value).toBe(shown);
  expect(failure?.content).toContain(shown);
});
