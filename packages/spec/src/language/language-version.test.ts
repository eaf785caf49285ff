import { expect, it } from "vitest";
import { training } from "../testing/changes.ts";
import { allFindings, applyFix, findingsOf, pointedAt } from "../testing/rule-test.ts";

const code = "schema/language-version";

it("reads today's version", () => {
  expect(allFindings(training("coursewright: 1\n"))).toEqual([]);
});

it("says that a newer version needs a newer tool, at the value, and says nothing else", () => {
  const files = training("coursewright: 99\n");
  const [finding, ...others] = allFindings(files);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ code, severity: "error" });
  expect(finding?.message).toContain("version 99");
  expect(finding?.hint).toContain("Update Coursewright");
  expect(finding && pointedAt(finding, files)).toBe("99");
  expect(finding?.fixes).toEqual([]);
});

it("says so beside whatever else a newer program has", () => {
  expect(findingsOf(code, training("coursewright: 2\nhologram: yes please\n"))).toHaveLength(1);
  expect(findingsOf(code, training("coursewright: 2\nproduct: { name: [] }\n"))).toHaveLength(1);
});

it.each(["0", "-1"])("knows no version %s", (version) => {
  const files = training(`coursewright: ${version}\n`);
  const [finding, ...others] = allFindings(files);
  expect(others).toEqual([]);
  expect(finding?.message).toBe(`There is no version ${version} of the language: its versions begin with 1.`);
  expect(finding && applyFix(finding, files)["training.yaml"]).toContain("coursewright: 1\n");
});

it.each(["1.5", "one", "[1]"])("asks for a whole number where %s stands", (version) => {
  expect(allFindings(training(`coursewright: ${version}\n`)).map((each) => each.code)).toEqual([
    "schema/type",
  ]);
});
