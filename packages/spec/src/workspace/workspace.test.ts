import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defineRule } from "../rules/rule.ts";
import { awkwardYaml } from "../testing/awkward-yaml.ts";
import { editedText } from "../testing/random-edits.ts";
import { referenceFiles } from "../testing/reference-documents.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { maxFileSize } from "./refusal.ts";
import { analyse, Workspace } from "./workspace.ts";

const inYaml = `when: mid
items:
  - id: who
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: Who approves?
    choices: [{ text: The director, correct: true }, { text: The manager }]
`;
const inMarkdown = `---
when: mid
---
### Who approves? {#who objectives=approval-workflows/build-routing}
- [x] The director — From 5,000.
- [ ] The manager — Below 5,000.
`;

function sound(more: Readonly<Record<string, string | null>> = {}): Workspace {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries({ ...soundWorkspace, ...more }))
    if (text !== null) workspace.set(path, text);
  return workspace;
}

/** The same with an assessment "check" that a module takes. */
function withCheck(path: string, text: string): Workspace {
  const module = "modules/approval-workflows/module.yaml";
  const taken = (soundWorkspace[module] ?? "").replace("[approvals-post]", "[approvals-post, check]");
  return sound({ [module]: taken, [path]: text });
}

/** A lesson that is a title only: its text is gone. */
const withoutText: Readonly<Record<string, string | null>> = {
  "modules/approval-workflows/why-routing.md": null,
  "modules/approval-workflows/module.yaml": (
    soundWorkspace["modules/approval-workflows/module.yaml"] ?? ""
  ).replace("    text: why-routing.md\n", ""),
};

function told(workspace: Workspace): readonly string[] {
  return workspace.diagnostics().map(({ file, range, code }) => `${file}:${range.start.line} ${code}`);
}

test("a name that a second file defines in front of the first leaves no findings behind", () => {
  const workspace = withCheck("assessments/check.assessment.yaml", inYaml);
  expect(told(workspace)).toEqual(["assessments/check.assessment.yaml:7 item/feedback-missing"]);
  workspace.set("assessments/check.assessment.md", inMarkdown);
  expect(told(workspace)).toEqual(["assessments/check.assessment.md:2 id/duplicate"]);
  workspace.delete("assessments/check.assessment.md");
  expect(told(workspace)).toEqual(["assessments/check.assessment.yaml:7 item/feedback-missing"]);
});

test("a finding that points into another file follows the text there", () => {
  const rule = defineRule({
    code: "testing/points",
    severity: "warning",
    demand: "Points at the role.",
    subject: "module",
    *check(_, world) {
      if (!world.exists("role", "admin")) return;
      const related = [{ entity: { kind: "role", key: "admin" }, message: "Here." }];
      yield { message: "Points.", hint: "", related };
    },
  });
  const workspace = new Workspace([rule]);
  for (const [path, text] of Object.entries(soundWorkspace)) workspace.set(path, text);
  const line = (): number | undefined =>
    workspace.diagnosticsOf("modules/approval-workflows/module.yaml")[0]?.related[0]?.range.start.line;
  expect(line()).toBe(15);
  workspace.edit("training.yaml", 0, 0, "# Two\n# lines\n");
  expect([...workspace.settle()].sort()).toEqual(["modules/approval-workflows/module.yaml", "training.yaml"]);
  expect(line()).toBe(17);
});

describe("no content is too much", () => {
  const paths = [
    "training.yaml",
    "product.yaml",
    "modules/a/module.yaml",
    "exercises/a/exercise.yaml",
    "exercises/a/lab.yaml",
    "assessments/a.assessment.yaml",
    "assessments/a.assessment.md",
    "sessions/a.session.yaml",
    "variants/a.variant.yaml",
    "theme/theme.yaml",
    "locales/id.po",
    "modules/a/lesson.md",
    "training.yml",
    "a.png",
  ];

  /** Every finding stands inside its file and says something. */
  function expectSane(files: Readonly<Record<string, string>>): void {
    for (const { file, range, message } of analyse(Object.entries(files)).diagnostics) {
      expect(range.start.offset).toBeGreaterThanOrEqual(0);
      expect(range.end.offset).toBeLessThanOrEqual((files[file] ?? "").length);
      expect(range.start.offset).toBeLessThanOrEqual(range.end.offset);
      expect(message).not.toBe("");
    }
  }

  const runs = { numRuns: Number(process.env.COURSEWRIGHT_RUNS ?? 150), seed: 20261122 };

  test("real files with random edits, in any place of the language", () => {
    const texts = [...Object.values(referenceFiles), ...awkwardYaml];
    fc.assert(
      fc.property(fc.constantFrom(...paths), editedText(texts), (path, { text }) => {
        expectSane({ ...soundWorkspace, [path]: text });
      }),
      runs,
    );
  });

  test("real files that break off anywhere", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(referenceFiles)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([path, text], part) => expectSane({ ...soundWorkspace, [path]: text.slice(0, part * text.length) }),
      ),
      runs,
    );
  });

  test("bytes that are no text at all", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.string({ unit: "binary", maxLength: 300 }), (path, text) => {
        expectSane({ ...soundWorkspace, [path]: text });
      }),
      runs,
    );
  });

  const deep = (levels: number): string =>
    Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
  const features = (count: number): string =>
    `name: x\nreleases: []\nfeatures:\n${"  same: { title: x }\n".repeat(count)}`;

  test.each([
    ["100,000 brackets", `name: ${"[".repeat(100_000)}`, "1:71 yaml/too-deep"],
    ["100,000 brackets, closed", `name: ${"[".repeat(100_000)}${"]".repeat(100_000)}`, "1:71 yaml/too-deep"],
    ["70 brackets", `name: ${"[".repeat(70)}${"]".repeat(70)}\n`, "1:70 yaml/too-deep"],
    ["250,000 keys without a colon", "? ".repeat(250_000), "1:129 yaml/too-deep"],
    ["keys that nest 900 levels deep", deep(900), "65:65 yaml/too-deep"],
    ["keys that nest 3,900 levels deep", deep(3900), "65:65 yaml/too-deep"],
    ["one line of 5 MB", `name: ${"word ".repeat(1_000_000)}\nfeatures: {}\n`, "1:1 schema/missing-key"],
    ["5 MB of line breaks", `nane: x${"\n".repeat(5_000_000)}`, "1:1 schema/unknown-key"],
    ["one character too many", "x".repeat(maxFileSize + 1), "1:1 file/too-large"],
    ["as many characters as there may be", "x".repeat(maxFileSize), "1:1 schema/type"],
    ["a letter of two bytes too many", `${"x".repeat(maxFileSize - 1)}é`, "1:1 file/too-large"],
    ["a letter of three bytes too many", `${"x".repeat(maxFileSize - 2)}字`, "1:1 file/too-large"],
    ["a sign of four bytes that fits", `${"x".repeat(maxFileSize - 4)}😀`, "1:1 schema/type"],
    ["a byte of nothing", "name: a\0b\n", "1:1 file/binary"],
    ["an alias of itself", "name: &a [*a]\n", "1:10 yaml/too-deep"],
  ])("%s", (_, text, first) => {
    const { diagnostics } = analyse([["product.yaml", text]]);
    expect(diagnostics.map(({ range, code }) => `${range.start.line}:${range.start.column} ${code}`)[0]).toBe(
      first,
    );
  });

  test("a name that stands 50,000 times", () => {
    const { workspace, diagnostics } = analyse([["product.yaml", features(50_000)]]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["yaml/duplicate-key"]);
    expect(diagnostics[0]?.message).toContain("So do 49998 more");
    expect(workspace.world.keys("feature")).toEqual(["same"]);
    workspace.set("product.yaml", features(1));
    expect(workspace.diagnostics()).toEqual([]);
  });

  test.each([
    [
      "###  in Markdown that ends in spaces",
      "assessments/a.assessment.md",
      `### x${" ".repeat(1_000_000)}y\n`,
    ],
    ["hashes behind a heading", "modules/a/a.md", `# x${" #".repeat(1_000_000)}y\n`],
    ["comments that nobody closes", "modules/a/a.md", "<!-- coursewright-ignore a/b: c ".repeat(30_000)],
    ["suppressions", "product.yaml", "# coursewright-ignore a/b: c\n".repeat(30_000)],
    ["links that nobody closes", "modules/a/a.md", "[a](".repeat(1_000_000)],
    ["a catalogue of backslashes", "locales/id.po", `msgctxt "${"\\".repeat(5_000_000)}`],
  ])("patterns do not go back and forth: %s", (_, path, text) => {
    expect(Array.isArray(analyse([[path, text]]).diagnostics)).toBe(true);
  });
});

describe("suppressions", () => {
  const path = "modules/approval-workflows/module.yaml";
  const sick = withoutText[path] ?? "";
  const title = "    title: Why amounts decide the route";
  const codes = (text: string): readonly string[] =>
    sound({ ...withoutText, [path]: text })
      .diagnosticsOf(path)
      .map(({ code, range }) => `${range.start.line} ${code}`);

  test.each([
    ["without one", "", "", ["9 lesson/no-text"]],
    ["on the line", "", " # coursewright-ignore lesson/no-text: comes later", []],
    ["on the line above", "  # coursewright-ignore lesson/no-text: comes later\n", "", []],
    [
      "two lines above",
      "  # coursewright-ignore lesson/no-text: later\n\n",
      "",
      ["9 suppression/unused", "11 lesson/no-text"],
    ],
    [
      "of another code",
      "",
      " # coursewright-ignore lesson/other: x",
      ["9 lesson/no-text", "9 suppression/unused"],
    ],
    ["without a reason", "", " # coursewright-ignore lesson/no-text", ["9 suppression/no-reason"]],
  ])("%s", (_, above, behind, expected) => {
    expect(codes(sick.replace(title, `${above}${title}${behind}`))).toEqual(expected);
  });

  test("a text that reads like one is none", () => {
    const text = `${sick.replace("Why amounts decide the route", "$& # coursewright-ignore lesson/no-text: later")}why: |\n  Write\n  # coursewright-ignore lesson/no-text: because\n`;
    expect(codes(text)).toEqual([]);
  });
});

test("a suppression in Markdown is a comment, on the line or the line above", () => {
  const path = "assessments/check.assessment.md";
  const bare = inMarkdown.replace(" — Below 5,000.", "");
  expect(told(withCheck(path, bare))).toEqual([`${path}:6 item/feedback-missing`]);
  const comment = "<!-- coursewright-ignore item/feedback-missing: said in class > 2 times -->";
  expect(told(withCheck(path, bare.replace("The manager", `The manager ${comment}`)))).toEqual([]);
  expect(told(withCheck(path, bare.replace("- [ ]", `${comment}\n- [ ]`)))).toEqual([]);
  expect(told(withCheck(path, `${bare}\n${comment}\n`))).toEqual([
    `${path}:6 item/feedback-missing`,
    `${path}:8 suppression/unused`,
  ]);
});

test("severities are the workspace's own, also switched off, and come back", () => {
  const workspace = sound(withoutText);
  const severities = (): readonly string[] =>
    workspace.diagnostics().map(({ code, severity }) => `${severity} ${code}`);
  const before = severities();
  expect(before).toHaveLength(1);
  const training = soundWorkspace["training.yaml"] ?? "";
  for (const severity of ["error", "info"]) {
    workspace.set("training.yaml", `${training}check: { rules: { lesson/no-text: ${severity} } }\n`);
    expect(severities()).toEqual([`${severity} lesson/no-text`]);
  }
  workspace.set("training.yaml", `${training}check: { rules: { lesson/no-text: off } }\n`);
  expect(severities()).toEqual([]);
  workspace.set("training.yaml", training);
  expect(severities()).toEqual(before);
});

test("findings are sorted by file, offset and code, and have the shape that is promised", () => {
  const { diagnostics } = analyse(
    Object.entries({
      ...soundWorkspace,
      "modules/b/module.yaml": "titel: B\nlevel: 7\nlevel: 1\n",
      "product.yaml": "name: [\n",
      "modules/a/module.yaml": "",
    }),
  );
  const places = diagnostics.map(({ file, range, code }) => ({ file, offset: range.start.offset, code }));
  const sorted = [...places].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.offset - b.offset || (a.code < b.code ? -1 : 1),
  );
  expect(places).toEqual(sorted);
  expect(new Set(places.map(({ file }) => file)).size).toBeGreaterThan(2);
  for (const diagnostic of diagnostics) {
    expect(Object.keys(diagnostic).sort()).toEqual(
      ["code", "file", "fixes", "hint", "message", "range", "related", "severity", "url"].sort(),
    );
    expect(diagnostic.code).toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(["error", "warning", "info"]).toContain(diagnostic.severity);
    expect(diagnostic.message).toMatch(/\.$/);
    expect(Object.keys(diagnostic.range.start)).toEqual(["line", "column", "offset"]);
  }
});

test("files that go leave nothing behind, and may come back", () => {
  const workspace = sound();
  expect(told(workspace)).toEqual([]);
  const path = "exercises/route-invoices/exercise.yaml";
  workspace.delete(path);
  expect(told(workspace)).toContain("modules/approval-workflows/module.yaml:13 reference/unknown");
  workspace.delete("never/there.yaml");
  workspace.set(path, soundWorkspace[path] ?? "");
  expect(told(workspace)).toEqual([]);
  for (const each of workspace.paths()) workspace.delete(each);
  expect(workspace.paths()).toEqual([]);
  expect(told(workspace)).toEqual([]);
});
