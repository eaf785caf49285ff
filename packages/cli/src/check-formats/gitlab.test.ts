import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { gitlab } from "./gitlab.ts";
import { judgedByCodeClimate } from "./testing/code-climate-types.ts";
import { broken, hostile, hostileReport, reports, written } from "./testing/reports.ts";
import { wellFormed } from "./well-formed.ts";

/**
 * What GitLab's documentation of code quality reports asks of each entry: all that the schema demands by which GitLab
 * itself judges one (app/validators/json_schemas/codeclimate.json in its repository), and more.
 */
const report = new Ajv().compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", pattern: "^[0-9a-f]{64}$" },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", pattern: "^(?!\\./|/)" },
          lines: {
            type: "object",
            required: ["begin"],
            properties: { begin: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
});

interface Issue {
  readonly check_name: string;
  readonly fingerprint: string;
  readonly description: string;
}

const issues = (files: Readonly<Record<string, string>>): readonly Issue[] =>
  JSON.parse(written(gitlab, files));

describe.each(Object.entries(reports))("%s", (_, reportOf) => {
  const { report: found, surroundings } = reportOf();
  const text = gitlab(found, surroundings);

  test("is what GitLab asks for", () => {
    expect([report(JSON.parse(text)), report.errors]).toEqual([true, null]);
    expect(JSON.parse(text)).toHaveLength(found.diagnostics.length);
  });

  test("is what Code Climate's published types allow", () => {
    expect(judgedByCodeClimate(text)).toEqual([]);
  });
});

test("what is no report is refused", () => {
  const [issue] = issues(broken);
  expect(judgedByCodeClimate(JSON.stringify([{ ...issue, severity: "error" }]))).not.toEqual([]);
  expect(judgedByCodeClimate(JSON.stringify([{ ...issue, location: { path: "a" } }]))).not.toEqual([]);
});

test("fingerprints differ, and stay when lines move", () => {
  const prints = (files: Readonly<Record<string, string>>) =>
    issues(files).flatMap(({ check_name, fingerprint }) => `${check_name} ${fingerprint}`);
  expect(new Set(prints(broken)).size).toBe(prints(broken).length);
  const moved = { ...broken, "product.yaml": `# One\n# Two\n${broken["product.yaml"]}` };
  expect(prints(moved)).toEqual(prints(broken));
});

test("the same mistake twice has two fingerprints", () => {
  const twice =
    "name: Shop\nfeatures:\n  a: { title: A, oops: 1 }\n  b: { title: A, oops: 1 }\nreleases: []\n";
  const found = issues({ "product.yaml": twice }).filter(
    ({ check_name }) => check_name === "schema/unknown-key",
  );
  expect(found.length).toBe(2);
  expect(found[0]?.fingerprint).not.toBe(found[1]?.fingerprint);
});

test("hostile texts arrive, on one line as Code Climate asks", () => {
  const { report: hostiles, surroundings } = hostileReport();
  const [issue]: readonly Issue[] = JSON.parse(gitlab(hostiles, surroundings));
  const line = wellFormed(hostile).replace("\r\n", " ");
  expect(issue?.description).toBe(`${line} ${line}`);
});
