import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { analyse } from "@coursewright/spec";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withKeys } from "../packages/spec/src/testing/layers.ts";
import { soundWorkspace } from "../packages/spec/src/testing/sound-workspace.ts";
import { fencedBlocks, fileOf } from "./fenced-blocks.mjs";
import { endReader, follow, startReader } from "./follow-document.mjs";
import { missingFor } from "./reader-tools.mjs";
import { action } from "./run-action.mjs";
import { root } from "./step.mjs";

/** Pages whose commands are tried by tests of their own. */
const elsewhere = new Set(["command-line.md", "editors.md"]);
const guide = join(root, "docs/guide");
const pagesIn = (folder) =>
  readdirSync(folder).filter((name) => name.endsWith(".md") && !elsewhere.has(name));
const pages = pagesIn(guide);
const outputs = pagesIn(join(root, "docs/outputs")).map((name) => `../outputs/${name}`);

describe("the guide", () => {
  it("has its pages", () => {
    expect(pages).toEqual([
      "authoring.md",
      "continuous-integration.md",
      "getting-started.md",
      "labs.md",
      "preview.md",
      "publishing.md",
    ]);
  });
});

for (const page of [...pages, ...outputs]) {
  const blocks = fencedBlocks(readFileSync(join(guide, page), "utf8"));
  describe(page, () => {
    it("shows no YAML that nobody checks", () => {
      const unnamed = blocks.filter((block) => block.language === "yaml" && fileOf(block) === undefined);
      expect(unnamed.map(({ line }) => line)).toEqual([]);
    });

    for (const heading of new Set(blocks.map((block) => block.heading)))
      followSection(
        heading,
        blocks.filter((block) => block.heading === heading),
      );
  });
}

/** Each section is followed on a desk of its own, on which the sound workspace lies. */
function followSection(heading, blocks) {
  describe(heading, () => {
    const reader = startReader();
    afterAll(() => endReader(reader));
    const desk = reader.cwd;
    layOut(desk, soundWorkspace);

    for (const block of blocks) {
      const title = `line ${block.line}: ${block.text.split("\n")[0]}`;
      const missing = missingFor(block);
      if (missing !== undefined) process.stderr.write(`Left out without ${missing}: ${title}\n`);
      else it(title, () => expect(followBlock(block, desk, reader)).toEqual([]));
    }

    if (!blocks.some(({ text }) => text.startsWith("$ coursewright check\nmodules/")))
      it("is a sound program in the end", () => expect(findingsIn(desk)).toEqual([]));
  });
}

function followBlock(block, desk, reader) {
  const file = fileOf(block);
  if (file === undefined) return follow(block, reader);
  layOut(desk, { [file.path]: withKeys(file.path, file.text) });
  if (file.path.startsWith(".github/")) return tryWorkflow(file.text, reader);
  return file.path === ".gitlab-ci.yml" ? tryCommands(parse(file.text).check.script, reader) : [];
}

/** The steps of a workflow that are commands of ours, run as the job runs them; the inputs of our action. */
function tryWorkflow(text, reader) {
  const steps = Object.values(parse(text).jobs).flatMap((job) => job.steps);
  const ours = steps.filter(({ uses }) => uses?.includes("/coursewright@"));
  const commands = steps.flatMap(({ run }) => (run?.startsWith("coursewright ") ? [run] : []));
  if (commands.length + ours.length === 0) return ["The workflow runs nothing of ours."];
  const unknown = ours
    .flatMap((step) => Object.keys(step.with))
    .filter((input) => !Object.hasOwn(action.inputs, input));
  return [...unknown.map((input) => `The action has no input "${input}".`), ...tryCommands(commands, reader)];
}

function tryCommands(commands, reader) {
  return commands
    .filter((command) => missingFor({ language: "console", text: command }) === undefined)
    .flatMap((command) => follow({ language: "sh", text: command }, reader));
}

function layOut(folder, texts) {
  for (const [path, text] of Object.entries(texts)) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
}

function findingsIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((place) => [relative(folder, place).split(sep).join("/"), contentOf(place)])
    .filter(([path]) => !/^(?:out|\.\w+|[^/]+-training)\//.test(path));
  return analyse(files).diagnostics.map(({ file, range, code }) => `${file}:${range.start.line} ${code}`);
}

function contentOf(place) {
  return /\.(?:yaml|md|po)$/.test(place) && existsSync(place)
    ? readFileSync(place, "utf8")
    : { size: statSync(place).size };
}
