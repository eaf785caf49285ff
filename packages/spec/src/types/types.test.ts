import { describe, expect, it } from "vitest";
import { problemCodes } from "../diagnostics/problem-codes.ts";
import { applyFix, pointedAt, type TestFiles } from "../testing/rule-test.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { analyse, type FileContent } from "../workspace/workspace.ts";

const module = "modules/approval-workflows/module.yaml";
const exercise = "exercises/route-invoices/exercise.yaml";
const lab = "exercises/route-invoices/lab.yaml";
const quiz = "assessments/approvals-mid.assessment.md";
const lessons = (text: string): string => `title: Routing\nlevel: 2\nobjectives: {}\nlessons:\n${text}`;
const steps = (check: string): string =>
  `environment: { tools: [sh] }\nsteps:\n  create-workflow:\n    check: ${check}\n`;

/** The file, what its author wrote, the one finding, the text it points at, and a part of its message. */
const mistakes: readonly (readonly [string, string, string, string, string])[] = [
  [
    module,
    "titel: A\nlevel: 2\nobjectives: {}\nlessons: []\n",
    "schema/unknown-key",
    "titel",
    "not a key of a module",
  ],
  [
    module,
    lessons("  - { id: a, title: A, duration: 5m, hint: x }\n"),
    "schema/unknown-key",
    "hint",
    "not a key of a lesson",
  ],
  [
    lab,
    steps("{ http: { url: x, stats: 200 } }"),
    "schema/unknown-key",
    "stats",
    "not a key of a request check",
  ],
  [lab, steps("{ http: { url: x, status: { equals: 200 } } }"), "schema/unknown-key", "equals", "matcher"],
  [module, "level: 2\nobjectives: {}\nlessons: []\n", "schema/missing-key", "level", 'needs "title"'],
  [module, lessons("  - { id: a }\n"), "schema/missing-key", "id", 'needs "title", "duration"'],
  [
    module,
    "title:\nlevel: 2\nobjectives: {}\nlessons: []\n",
    "schema/empty",
    "title",
    'Nothing follows "title:"',
  ],
  [
    module,
    lessons("  - { id: a, title: A, duration: 900h }\n"),
    "schema/range",
    "900h",
    "too long to be meant",
  ],
  [
    module,
    lessons("  - { id: a, title: A, duration: 40h }\n"),
    "schema/range",
    "40h",
    "too long to be meant",
  ],
  [module, lessons("  - { id: a, title: A, duration: 0m }\n"), "schema/range", "0m", "no time at all"],
  [
    module,
    `${lessons("")}reviewEvery: 0w\n`.replace("lessons:\n", "lessons: []\n"),
    "schema/range",
    "0w",
    "no time",
  ],
  [lab, steps("{ script: a.sh, timeout: 0s }"), "schema/range", "0s", "no time at all"],
  [
    module,
    lessons("  - { id: a, title: A, duration: 20 }\n"),
    "schema/type",
    "20",
    "A duration is expected here",
  ],
  [
    module,
    `${lessons("")}tags: [a]\nrequires: [first, next, first]\n`.replace("lessons:\n", "lessons: []\n"),
    "schema/repeated",
    "first",
    "stands twice in this list",
  ],
  [
    module,
    lessons("  - Why amounts\n  - Build it\n"),
    "schema/type",
    "Why amounts",
    "A lesson is expected here",
  ],
  [module, lessons("  -\n"), "schema/empty", "-", "A dash of this list"],
  [
    module,
    "title: A\nlevel: 2\nobjectives:\n  a:\nlessons: []\n",
    "schema/empty",
    "a",
    'Nothing follows "a:"',
  ],
  [module, "title: A\nlevel: 5\nobjectives: {}\nlessons: []\n", "schema/choice", "5", "not a known level"],
  [
    quiz.replace(".md", ".yaml"),
    "when: mid\nitems:\n  - { id: a, type: multiple-choise, prompt: Who? }\n",
    "schema/choice",
    "multiple-choise",
    "not a known type of item",
  ],
  [
    exercise,
    "title: A\nobjectives: []\nduration: 5m\nscenario: B\n",
    "schema/too-few",
    "[",
    "This list is empty.",
  ],
  [lab, steps("{ title: A }"), "schema/kind", "title", "does not say what it looks at"],
  [
    lab,
    steps("{ run: ls, manual: { by: self, rubric: [A] } }"),
    "schema/kind",
    "manual",
    "looks at two things",
  ],
  [
    module,
    lessons("  - { id: a, title: A, duration: 5 minutes }\n"),
    "schema/type",
    "5 minutes",
    "A duration",
  ],
  [module, lessons("  - { id: a, title: [A], duration: 5m }\n"), "schema/type", "A", "A text is expected"],
  [
    module,
    "title: A\nlevel: 2\nreviewed: 2026-02-31\nobjectives: {}\nlessons: []\n",
    "schema/type",
    "2026-02-31",
    "February 2026 has 28 days.",
  ],
  [
    "sessions/jakarta.session.yaml",
    "track: admin-core\nsegment: enterprise\nstart: 2026-02-30T09:00\ntimeZone: Asia/Jakarta\ntrainers: [Dewi]\nplace: Room 4\n",
    "schema/type",
    "2026-02-30T09:00",
    "February 2026 has 28 days.",
  ],
  [module, lessons("  a: b\n"), "schema/type", "a", "A list is expected"],
  [module, "hello\n", "schema/type", "h", "A module is expected here"],
  [module, "- a\n- b\n", "schema/type", "-", "A module is expected here"],
  [
    module,
    lessons("  - { id: Why Routing, title: A, duration: 5m }\n"),
    "id/format",
    "Why Routing",
    "cannot be an id",
  ],
  [
    module,
    "title: A\nlevel: 2\nobjectives:\n  Build_Routing: { statement: Build }\nlessons: []\n",
    "id/format",
    "Build_Routing",
    "cannot be an id",
  ],
  [
    module,
    "title: A\nlevel: 2\nobjectives:\n  statement: Build\n  bloom: apply\nlessons: []\n",
    "schema/type",
    "statement",
    'name of an objective is missing above "statement"',
  ],
  [
    quiz,
    "---\nwhen: mid\n---\n\n### Who approves? {#who}\n\nThink.\n",
    "markdown/item",
    "Who approves?",
    "nothing says how it is answered",
  ],
  [
    quiz,
    "---\nwhen: mid\n\n### Who? {#who}\n\n- [x] A\n- [ ] B\n",
    "markdown/front-matter",
    "---",
    "never ends",
  ],
  [
    "training.yaml",
    (soundWorkspace["training.yaml"] ?? "").replace("coursewright: 1", "coursewright: 99"),
    "schema/language-version",
    "99",
    "version",
  ],
  [module, "", "file/empty", "", "This file is empty"],
  [module, "# to be written\n", "file/empty", "#", "This file is empty"],
];

describe("a value that is not of its type", () => {
  it.each(mistakes)("in %s: %j is %s", (path, text, code, at, message) => {
    const found = findings({ [path]: text });
    expect(found.map((each) => each.code)).toEqual([code]);
    const [finding] = found;
    expect(finding && pointedAt(finding, { [path]: text })).toBe(at);
    expect(finding?.message).toContain(message);
    expect(finding?.hint).not.toBe("");
  });

  it.each([
    ["titel: A\nlevel: 2\nobjectives: {}\nlessons: []\n", "title: A\n"],
    [lessons("  - { id: a, title: A, duration: 5m, optionl: true }\n"), "optional: true"],
    [lessons("  - { id: Why Routing, title: A, duration: 5m }\n"), "id: why-routing"],
    ["title: A\nlevel: 2\nstatus: publishd\nobjectives: {}\nlessons: []\n", "status: published"],
  ])("is mended where one thing is meant: %j", (text, right) => {
    const [finding] = findings({ [module]: text });
    expect(finding && applyFix(finding, { [module]: text })[module]).toContain(right);
  });

  it("offers nothing where anything could be meant", () => {
    for (const [, text, code] of mistakes.filter(([path]) => path === module))
      if (code === "schema/choice") expect(findings({ [module]: text })[0]?.fixes).toEqual([]);
  });
});

describe("a file that is not read", () => {
  const refused = (["encoding", "outside", "unreadable"] as const).map(
    (reason) => [reason, { size: 10, refused: reason }] as const,
  );
  it.each<readonly [string, FileContent]>([
    ...refused,
    ["too-large", `# ${"x".repeat(8 * 1024 * 1024)}`],
    ["binary", "title: \0\n"],
    ["conflict", "<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> theirs\n"],
  ])("is one finding: file/%s", (reason, content) => {
    const { diagnostics } = analyse([[module, content]], []);
    expect(diagnostics.map(({ code, file, range }) => [code, file, range.start.offset])).toEqual([
      [`file/${reason}`, module, 0],
    ]);
  });
});

describe("a suppression", () => {
  const text = (comment: string): string => `title: A\nlevel: 5 ${comment}\nobjectives: {}\nlessons: []\n`;

  it.each([
    ["# coursewright-ignore schema/choice: five levels from May", []],
    ["# coursewright-ignore schema/choice", ["suppression/no-reason"]],
    ["# coursewright-ignore schema/type: a slip", ["schema/choice", "suppression/unused"]],
    ["# coursewright-ignore", ["schema/choice", "suppression/unused"]],
  ])("%s leaves %j", (comment, codes) => {
    expect(findings({ [module]: text(comment) }).map(({ code }) => code)).toEqual(codes);
  });

  it("stands in Markdown as a comment of HTML", () => {
    const item = "---\nwhen: mid\n---\n\n### Who? <!-- coursewright-ignore markdown/item: a heading -->\n";
    expect(findings({ [quiz]: item })).toEqual([]);
  });
});

describe("the codes of reading", () => {
  it("are each provoked by a test of this folder or of syntax/", () => {
    const here = [...mistakes.map(([, , code]) => code)];
    const families = ["schema", "markdown", "id"];
    const known = problemCodes
      .map(({ code }) => code)
      .filter((code) => families.includes(code.split("/")[0] ?? ""));
    expect(known.filter((code) => !here.includes(code))).toEqual([]);
  });
});

/** Of reading alone. */
function findings(files: TestFiles): ReturnType<typeof analyse>["diagnostics"] {
  const texts = Object.entries(files).flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  return analyse(texts, []).diagnostics;
}
