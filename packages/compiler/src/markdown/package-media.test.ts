import { expect, test } from "vitest";
import { createFindings } from "../finding.ts";
import { testInputs } from "../testing/inputs.ts";
import { createPackageMedia } from "./package-media.ts";

const pages = new Map([
  ["modules/a/why.md", "a/why"],
  ["modules/a/why.id.md", "a/why"],
  ["modules/b/how.md", "b/how"],
]);

test.each([
  ["modules/a/why.md", "../b/how.md", "#b/how"],
  ["modules/a/why.md", "../b/how.md#Card%20by-card", "#b/how:Card by-card"],
  ["modules/a/why.md", "#the-limit", "#a/why:the-limit"],
  ["modules/a/why.id.md", "#batas", "#a/why:batas"],
  ["modules/b/how.md", "../a/why.md", "#a/why"],
  ["modules/a/why.md", "#b/how", "#b/how"],
  ["exercises/x/exercise.yaml", "#somewhere", "#somewhere"],
])("a link of %s to %s leads to %s", (file, address, target) => {
  const findings = createFindings();
  expect(createPackageMedia(testInputs(), findings, pages).from(file).link(address)).toBe(target);
  expect(findings.all()).toEqual([]);
});
