import { type AnnotationProperties, error, notice, warning } from "@actions/core";
import { expect, test, vi } from "vitest";
import { github } from "./github.ts";
import { broken, hostileReport, reportOn, reports, written } from "./testing/reports.ts";

/** What GitHub's own toolkit prints for an annotation. */
function toolkit(
  kind: "error" | "warning" | "notice",
  message: string,
  properties: AnnotationProperties,
): string {
  let printed = "";
  const stdout = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += text;
    return true;
  });
  ({ error, warning, notice })[kind](message, properties);
  stdout.mockRestore();
  return printed.trimEnd();
}

test("an annotation is written as GitHub's toolkit writes it", () => {
  const { report, surroundings } = reportOn({
    "product.yaml": "name: Shop\nnmae: x\nfeatures: {}\nreleases: []\n",
  });
  const found = report.diagnostics.findIndex(({ file }) => file === "product.yaml");
  const { message, hint, code, severity, fixes, url } = report.diagnostics[found] ?? expect.fail();
  const lines = github(report, surroundings).split("\n");
  const said = [message, ...(hint ? [hint] : []), ...fixes.map(({ title }) => `Repair: ${title}`), url];
  expect(lines[found]).toBe(
    toolkit(severity === "info" ? "notice" : severity, said.join("\n"), {
      title: code,
      file: "training/product.yaml",
      startLine: 2,
      endLine: 2,
      startColumn: 1,
      endColumn: 4,
    }),
  );
});

test("hostile texts are written as GitHub's toolkit writes them, once they are visible", () => {
  const { report, surroundings } = hostileReport();
  const [line = ""] = github(report, surroundings).split("\n");
  const shown =
    "a\r\nb\t%0A%::error file=x,line=1::y, ]]> <b>&amp;\"' ␀␈␛[31m\ufffd \ufffd {0} {{1}} [x](http://e) | `c` *d* @all #1 ##[error]z \ufffe 订单😀";
  const place = "training/a b/[ü] %41:,#?.yaml";
  const { url, range } = report.diagnostics[0] ?? expect.fail();
  const said = [shown, shown, `See ${place}:2: ${shown}`, `Repair: ${shown}`, url].join("\n");
  expect(line).toBe(
    toolkit("error", said, {
      title: "reference/unknown",
      file: place,
      startLine: 2,
      endLine: 2,
      startColumn: 1,
      endColumn: range.end.column - 1,
    }),
  );
});

test("one finding is one line, and only findings are commands", () => {
  for (const reportOf of Object.values(reports)) {
    const { report, surroundings } = reportOf();
    const lines = github(report, surroundings).trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("::"))).toHaveLength(report.diagnostics.length);
    expect(lines.at(-1)).toMatch(/^\d+ files? checked[:,] /);
  }
});

test("the name of a commit to compare with is no command", () => {
  const { report, surroundings } = reportOn({});
  const since = { ref: "x\n::error::y ##[error]z", elsewhere: 2 };
  const lines = github({ ...report, diagnostics: [], changedSince: since }, surroundings).split("\n");
  expect(lines.some((line) => line.startsWith("::") || line.includes("##["))).toBe(false);
});

test("--quiet leaves only the annotations", () => {
  expect(written(github, broken, { quiet: true })).toMatch(/^(::(error|warning|notice) .*\n)+$/);
});
