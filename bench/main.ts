import { writeFileSync } from "node:fs";
import { cpus, release, type } from "node:os";
import { join } from "node:path";
import { type AnalysisResult, editLongFile, editWideWorkspace } from "./analysis.ts";
import { type ColdResult, coldStarts } from "./cold-start.ts";
import { documentSection, documents } from "./documents.ts";
import { show } from "./figures.ts";
import { measureLanguageServers, showLanguageServers } from "./lsp.ts";
import { measureSlides, slidesSection } from "./slides.ts";

const root = process.argv[2] ?? process.cwd();
const bin = join(root, "packages/cli/bin/coursewright.js");

const analysis = [
  editLongFile(1_000, 100),
  editLongFile(10_000, 100),
  editLongFile(50_000, 60),
  editWideWorkspace(500, 200),
];
const cold = coldStarts(
  {
    "node -e 0": ["-e", "0"],
    "coursewright --version": [bin, "--version"],
    "coursewright check examples/invoice-approval": [
      bin,
      "check",
      join(root, "examples/invoice-approval"),
      "--quiet",
    ],
  },
  15,
);
const printed = await documents(root, 20);
const decks = await measureSlides(root, 15);
const editors = await measureLanguageServers(root);
const text = `# Measured

${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, ${type()} ${release()}, Node ${process.version}.
Written by \`npm run bench\`. Times are milliseconds of one run on a machine that does other things too: read the ratios.

## From an edit to the findings, in process

Goal: 95 of 100 edits within 10 ms in a file of 10,000 lines and in a workspace of 2,000 files.

| where | lines | edit, median | edit, p95 | fresh analysis, median | fresh ÷ edit |
| --- | --- | --- | --- | --- | --- |
${analysis.map(row).join("\n")}

${showLanguageServers(editors)}
## Cold starts, whole processes

Goal: \`check\` of the reference program within \`node -e 0\` + 200 ms.

| command | median | p95 | above \`node -e 0\` |
| --- | --- | --- | --- |
${cold.map((each) => coldRow(each, cold[0])).join("\n")}

${documentSection(printed)}
${slidesSection(decks)}`;
writeFileSync(join(root, "bench/RESULTS.md"), text);
process.stdout.write(text);

function row({ title, lines, edit, fresh }: AnalysisResult): string {
  return `| ${title} | ${lines.toLocaleString("en")} | ${show(edit.median)} | ${show(edit.p95)} | ${show(fresh.median)} | ${Math.round(fresh.median / edit.median)} × |`;
}

function coldRow({ title, figures }: ColdResult, base: ColdResult | undefined): string {
  return `| \`${title}\` | ${show(figures.median)} | ${show(figures.p95)} | ${show(figures.median - (base?.figures.median ?? 0))} |`;
}
