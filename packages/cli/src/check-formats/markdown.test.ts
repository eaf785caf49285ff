import { expect, test } from "vitest";
import { markdown } from "./markdown.ts";
import { broken, hostileReport, reportOn, written } from "./testing/reports.ts";

test("a summary says what it comes to and lists the findings", () => {
  const { report } = reportOn(broken);
  const text = written(markdown, broken);
  expect(text).toMatch(/^### Training\n\n❌ 2 files checked: \d+ errors?/);
  expect(text.match(/^\| (?:error|warning|remark) \|.*\|$/gm)).toHaveLength(report.diagnostics.length);
  expect(text).toContain("[schema/unknown-key](https://coursewright.dev/rules/schema/unknown-key)");
});

test("a sound program has no table", () => {
  const { report, surroundings } = reportOn({});
  const none = { error: 0, warning: 0, info: 0 };
  expect(markdown({ ...report, files: 9, summary: none, diagnostics: [] }, surroundings)).toBe(
    "### Training\n\n✅ 9 files checked, nothing to report.\n",
  );
});

test("hostile texts are text: no markup, no link, no cell and no line of their own", () => {
  const { report, surroundings } = hostileReport();
  const row = markdown(report, surroundings).trimEnd().split("\n").at(-1) ?? "";
  expect(row.match(/\|/g)).toHaveLength(5);
  expect(row.replaceAll("<br>", "")).not.toMatch(/[<>`*@]|\]\(http:/);
  expect(row).toContain("订单😀");
});

test("a flood of findings is cut off, and said", () => {
  const { report, surroundings } = hostileReport();
  const [one] = report.diagnostics;
  const diagnostics = Array.from({ length: 5000 }, () => one ?? expect.fail());
  const text = markdown({ ...report, diagnostics }, surroundings);
  expect(Buffer.byteLength(text)).toBeLessThan(1 << 20);
  expect(text).toMatch(/\n\d+ more are not shown here\.\n$/);
});
