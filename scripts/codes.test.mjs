import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findingCodes, outputs } from "@coursewright/compiler";
import { analyse, codes, placeFindings, resolveProgram } from "@coursewright/spec";
import { describe, expect, it } from "vitest";
import { testInputs } from "../packages/compiler/src/testing/inputs.ts";
import { readRulePage } from "../packages/spec/src/testing/rule-page.ts";
import { soundWorkspace } from "../packages/spec/src/testing/sound-workspace.ts";
import { root } from "./step.mjs";

const pages = readPages();

function readPages() {
  const folder = join(root, "docs/rules");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".md") && file !== "README.md",
  );
  return new Map(
    files.map((file) => [
      file.replaceAll("\\", "/").replace(/\.md$/, ""),
      readFileSync(join(folder, file), "utf8"),
    ]),
  );
}

/** What is missing or left over among codes and pages; one line each. */
function judgeCodes(known, written) {
  const names = known.map(({ code }) => code);
  return [
    ...names.filter((code, index) => names.indexOf(code) !== index).map((code) => `${code} stands twice.`),
    ...names.filter((code) => !written.has(code)).map((code) => `${code} has no page.`),
    ...[...written.keys()].filter((code) => !names.includes(code)).map((code) => `${code} is no code.`),
    ...known.flatMap(({ code, severity }) => judgeHead(code, severity, written.get(code))),
  ];
}

function judgeHead(code, severity, text) {
  if (text === undefined) return [];
  const page = readRulePage(text);
  return page.title === code && page.severity === severity ? [] : [`${code} is not what its page says.`];
}

/** The codes of what building finds in the sound workspace with these texts in it. */
function foundInBuild(files) {
  return toldInBuild(files).told.map(({ code }) => code);
}

/** What building finds there, with its places, and the comments that silence nothing. */
function toldInBuild(files) {
  const texts = { ...soundWorkspace, ...files };
  const { workspace } = analyse(Object.entries(texts));
  const program = resolveProgram(workspace);
  const asset = { size: 1, hash: "0".repeat(64), executable: false };
  const inputs = testInputs();
  const assets = new Map([...inputs.assets, ...Object.keys(texts).map((path) => [path, asset])]);
  const found = program.outputs.flatMap(
    ({ output, scope = "track" }) =>
      outputs.find(({ name }) => name === output).generate({ program, scope, inputs: { ...inputs, assets } })
        .findings,
  );
  return placeFindings(workspace, found);
}

/** The texts with a comment above each line on which the code is found. */
function silenced(files, code) {
  const places = toldInBuild(files).told.filter((each) => each.code === code);
  const texts = { ...soundWorkspace, ...files };
  for (const { file, range } of places.sort((a, b) => b.range.start.line - a.range.start.line)) {
    const lines = texts[file].split("\n");
    const indent = /^ */.exec(lines[range.start.line - 1])[0];
    const words = `coursewright-ignore ${code}: we know`;
    const comment = file.endsWith(".md") ? `<!-- ${words} -->` : `${indent}# ${words}`;
    texts[file] = lines.toSpliced(range.start.line - 1, 0, comment).join("\n");
  }
  return texts;
}

describe("the codes of findings", () => {
  it("have a page each that says the same of them", () => {
    expect(judgeCodes([...codes.values(), ...findingCodes], pages)).toEqual([]);
  });

  const examples = findingCodes
    .map(({ code }) => [code, readRulePage(pages.get(code) ?? "")])
    .filter(([, { bad }]) => Object.keys(bad).length > 0);

  it("of building are shown by examples, but for those that only a large program or a typesetter meets", () => {
    const shown = new Set(examples.map(([code]) => code));
    const without = findingCodes.map(({ code }) => code).filter((code) => !shown.has(code));
    expect(without).toEqual([
      "output/glyph",
      "output/picture",
      "output/same-path",
      "output/slide-pages",
      "output/suspend-data",
    ]);
  });

  it.each(examples)("%s is found in its example and not where that is put right", (code, { bad, good }) => {
    expect(foundInBuild(bad)).toContain(code);
    expect(foundInBuild(good)).not.toContain(code);
  });

  it.each(examples)("%s stands on a line, and a comment above it silences it", (code, { bad }) => {
    const { told, unused } = toldInBuild(silenced(bad, code));
    expect(told.filter((each) => each.code === code)).toEqual([]);
    expect(unused).toEqual([]);
    expect(analyse(Object.entries(silenced(bad, code))).diagnostics.map((each) => each.code)).not.toContain(
      "suppression/unused",
    );
  });

  it("of building are none in the sound workspace", () => {
    expect(foundInBuild({})).toEqual([]);
  });
});

describe("the check of the codes", () => {
  const known = [{ code: "output/link", severity: "warning" }];
  const written = new Map([["output/link", "# output/link\n\nSeverity: warning\n"]]);

  it("is content with what is right", () => {
    expect(judgeCodes(known, written)).toEqual([]);
  });

  it.each([
    [[...known, ...known], written, "output/link stands twice."],
    [known, new Map(), "output/link has no page."],
    [[], written, "output/link is no code."],
    [[{ ...known[0], severity: "error" }], written, "output/link is not what its page says."],
    [known, new Map([["output/link", "# Links\n"]]), "output/link is not what its page says."],
  ])("sees a deliberate violation: %#", (codes, texts, complaint) => {
    expect(judgeCodes(codes, texts)).toEqual([complaint]);
  });
});
