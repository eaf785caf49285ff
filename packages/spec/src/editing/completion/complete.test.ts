import { expect, test } from "vitest";
import { fileMissing } from "../../rules/reference/file-missing.ts";
import { fileOutside } from "../../rules/reference/file-outside.ts";
import { unknown } from "../../rules/reference/unknown.ts";
import { applied, cursorIn } from "../../testing/applied.ts";
import { soundWorkspace } from "../../testing/sound-workspace.ts";
import { Workspace } from "../../workspace/workspace.ts";
import { completeAt } from "./complete.ts";
import type { Completion } from "./completion.ts";

const module = "modules/approval-workflows/module.yaml";
const lab = "exercises/route-invoices/lab.yaml";
const post = "assessments/approvals-post.assessment.yaml";
const markdown = "assessments/check.assessment.md";

/** What is offered at the `|` of a file of the sound workspace, and the file with one of it taken. */
function at(path: string, marked: string) {
  const { text, offset } = cursorIn(marked);
  const workspace = new Workspace();
  for (const [name, content] of Object.entries({ ...soundWorkspace, [path]: text }))
    workspace.set(name, content);
  const items = completeAt(workspace, path, offset);
  return {
    labels: items.map(({ label }) => label),
    take: (label: string): string => applied(text, item(items, label)),
    item: (label: string) => item(items, label),
  };
}

function item(items: readonly Completion[], label: string): Completion {
  const found = items.find((each) => each.label === label);
  if (found === undefined) throw new Error(`${label} is not among ${items.map((each) => each.label)}.`);
  return found;
}

test("offers the keys that are missing, required ones first, with what they mean", () => {
  const { labels, item } = at(module, "title: Approvals\nlevel: 1\n|\nlessons: []\n");
  expect(labels.slice(0, 2)).toEqual(["objectives", "id"]);
  expect(labels).not.toContain("title");
  expect(labels).not.toContain("lessons");
  expect(item("objectives")).toMatchObject({
    detail: "objectives by id (required)",
    doc: "What people can do afterwards.",
  });
});

test("inserts what is nested with its indentation", () => {
  expect(at(module, "title: A\nlessons:\n  - id: a\n    |\n").take("media")).toBe(
    "title: A\nlessons:\n  - id: a\n    media:\n      - title: title\n",
  );
  expect(at(lab, "environment:\n  |\n").take("services")).toBe(
    "environment:\n  services:\n    - name: name\n      run: run\n",
  );
  expect(at(module, "title: A\nlessons:\n  |\n").take("- lesson")).toBe(
    "title: A\nlessons:\n  - id: new-id\n    title: title\n    duration: 20m\n",
  );
});

test("of several keys that exclude one another none is offered beside one", () => {
  const { labels } = at(lab, "steps:\n  escalate:\n    check:\n      run: a\n      |\n");
  expect(labels).toContain("timeout");
  expect(labels).not.toContain("http");
});

test.each<[string, string, string, readonly string[]]>([
  ["a word of a closed set", module, "level: |", ["1", "2", "3", "4"]],
  ["such a word again", module, "level: 2|", ["1", "2", "3", "4"]],
  ["true and false", post, "items:\n  - shuffle: |", ["true", "false"]],
  ["ids of another file", "training.yaml", "tracks:\n  a:\n    journey: [|]", ["approval-workflows"]],
  [
    "ids of the same file",
    "training.yaml",
    "roles:\n  boss: { title: B }\ntracks:\n  a:\n    role: |",
    ["boss"],
  ],
  ["ids with their owner", post, "items:\n  - objectives: [|", ["approval-workflows/build-routing"]],
  ["ids behind a dash", module, "exercises:\n  - |", ["route-invoices"]],
  ["ids that are keys", lab, "steps:\n  create-workflow:\n    check: { run: a }\n  |", ["escalate"]],
  ["no id twice", module, "assessments: [approvals-post, |]", ["approvals-recall"]],
  ["files beside the document", module, "lessons:\n  - text: |", ["why-routing.md"]],
  [
    "scripts below it",
    lab,
    "steps:\n  escalate:\n    solution: sol|",
    ["mistakes/too-late.sh", "mistakes/wrong-name.sh", "solution/create.sh", "solution/escalate.sh"],
  ],
  ["nothing in a text", module, "why: |", []],
  ["nothing in a block text", module, "why: >\n  Because |\n", []],
  ["nothing in a comment", module, "title: A\n# le|\n", []],
])("offers %s", (_, path, text, expected) => {
  expect(at(path, text).labels).toEqual(expected);
});

test("an empty list can begin with its first item, and a colon gets its space", () => {
  expect(at(module, "exercises: |\n").take("route-invoices")).toBe("exercises: [route-invoices]\n");
  expect(at(module, "level:|\n").take("2")).toBe("level: 2\n");
  expect(at(module, "lessons:\n  -|\n").take("title")).toBe("lessons:\n  - title: title\n");
  expect(at(module, "exercises:\n  -|\n").take("route-invoices")).toBe("exercises:\n  - route-invoices\n");
});

test("a document is not offered to itself", () => {
  const other = "modules/first-steps/module.yaml";
  expect(at(other, "title: A\nrequires: [|\n").labels).toEqual(["approval-workflows"]);
});

test("where a language is asked for, those of the program are offered", () => {
  const training = (soundWorkspace["training.yaml"] ?? "").replace(/languages: .*/, "languages: [en, id]");
  const outputs = `${training}outputs:\n  - output: scorm12\n    languages: [en, |]\n`;
  expect(at("training.yaml", outputs).labels).toEqual(["id"]);
});

test("a path that begins with this folder goes on so", () => {
  const lesson = (path: string) => `title: A\nlessons:\n  - id: a\n    title: A\n    text: ${path}\n`;
  const [first = ""] = at(module, lesson("|")).labels;
  expect(at(module, lesson("./|")).take(`./${first}`)).toBe(lesson(`./${first}`));
});

test("verbs that can be observed begin an objective", () => {
  const { labels, take } = at(module, "objectives:\n  a:\n    statement: Cr| a workflow\n");
  expect(labels).toContain("Create");
  expect(labels).toContain("Configure");
  expect(labels).not.toContain("Understand");
  expect(take("Create")).toContain("statement: Create a workflow\n");
});

test("keys depend on what is written beside them", () => {
  const item = "items:\n  - id: a\n    type: numeric\n    |\n";
  expect(at(post, item).labels).toContain("tolerance");
  expect(at(post, item).labels).not.toContain("choices");
  expect(at(post, item.replace("numeric", "matching")).labels).toContain("pairs");
});

test("works in text that is half typed", () => {
  expect(at(module, "title: A\nexercises: [a, |\nlessons:\n  - id: a\n    title: B\n").labels).toEqual([
    "route-invoices",
  ]);
  expect(at(module, "title: A\nles|\nobjectives:\n  a: {\n").labels).toContain("lessons");
  expect(at(module, 'title: "A\nlevel: |\n').labels).toEqual(["1", "2", "3", "4"]);
  expect(at(module, "lessons:\n  - { id: a, tit| }\n").labels).toContain("title");
});

test("an existing key is replaced, its value stays", () => {
  expect(at(module, "title: A\nlev|: 2\n").take("level")).toBe("title: A\nlevel: 2\n");
});

test("in quotes what stands between them is replaced", () => {
  const training = soundWorkspace["training.yaml"] ?? "";
  const track = training.replace(/journey: .*/, 'journey: ["|", "first-steps"]');
  expect(track).toContain("|");
  expect(at("training.yaml", track).take("approval-workflows")).toContain('["approval-workflows", "first');
  expect(at(module, 'title: A\nlevel: "|2"\n').take("3")).toBe('title: A\nlevel: "3"\n');
  expect(at(module, "title: A\nassessments:\n  - 'appr|'\n").take("approvals-post")).toBe(
    "title: A\nassessments:\n  - 'approvals-post'\n",
  );
  const statement = (text: string) => `title: A\nobjectives:\n  a:\n    statement: ${text}\n`;
  expect(at(module, statement("'Cr|eate a route'")).take("Configure")).toBe(statement("'Configure a route'"));
  expect(at(module, statement('"Cr|')).take("Configure")).toBe(statement('"Configure'));
  expect(at(module, 'title: A\nobjectives: "a|"\nlessons: "b|"\n').labels).toEqual([]);
  expect(at(module, '"lev|": 2\n').take("level")).toBe('"level": 2\n');
  expect(at(module, '"lev|"\n').labels).toEqual([]);
});

test("verbs are offered for the first word of a statement alone", () => {
  const statement = (text: string) => `title: A\nobjectives:\n  a:\n    statement: ${text}\n`;
  expect(at(module, statement("Create| a route")).labels).toContain("Configure");
  expect(at(module, statement("Create |a route")).labels).toEqual([]);
});

test("front matter and attributes of an assessment in Markdown", () => {
  expect(at(markdown, "---\nwh|\n---\n").labels).toContain("when");
  expect(at(markdown, "---\nwhen: |\n---\n").labels).toContain("recall");
  const heading = (text: string) => at(markdown, `---\nwhen: post\n---\n### Who? {#a ${text}}\n`);
  expect(heading("ob|").take("objectives")).toContain("{#a objectives=}");
  expect(heading("objectives=|").labels).toEqual(["approval-workflows/build-routing"]);
  expect(heading("type=num|").take("numeric")).toContain("{#a type=numeric}");
  expect(heading("type=numeric |").labels).toContain("answer");
});

test("codes where a finding is set aside", () => {
  const { take } = at(module, "# coursewright-ignore item/ne|\ntitle: A\n");
  expect(take("item/negative")).toBe("# coursewright-ignore item/negative\ntitle: A\n");
  expect(at(markdown, "<!-- coursewright-ignore | -->\n").labels).toContain("item/key-longest");
});

/** Findings that taking a completion must not bring. */
const family = /^(?:yaml|schema|id|markdown)\/|^reference\/(?:unknown|file-missing|file-outside)$/;

function findingsIn(files: Readonly<Record<string, string>>): readonly string[] {
  const workspace = new Workspace([unknown, fileMissing, fileOutside]);
  for (const [name, content] of Object.entries(files)) workspace.set(name, content);
  return workspace
    .diagnostics()
    .filter(({ code }) => family.test(code))
    .map(({ file, code, message }) => `${file} ${code} ${message}`);
}

/**
 * Every line of a document where a key could be added, and every value that is of a few words or an id, but for
 * the type of an item: what fits another type is another question.
 */
function* places(text: string): Generator<string> {
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const indent = /^ *(?=[a-zA-Z][\w-]*:)/.exec(line)?.[0];
    if (indent !== undefined && !inBlockText(lines, index))
      yield [...lines.slice(0, index), `${indent}|`, ...lines.slice(index)].join("\n");
    const value = /^(\s*(?:- )?(?!type:)[a-zA-Z]\w*: )([a-z0-9-]+)$/.exec(line);
    if (value !== null)
      yield [...lines.slice(0, index), `${value[1]}|${value[2]}`, ...lines.slice(index + 1)].join("\n");
  }
}

function inBlockText(lines: readonly string[], index: number): boolean {
  const indent = (lines[index] ?? "").search(/\S/);
  const above = lines.slice(0, index).findLast((line) => line.trim() !== "" && line.search(/\S/) < indent);
  return /[|>]$/.test(above ?? "");
}

test.each(Object.keys(soundWorkspace).filter((path) => path.endsWith(".yaml")))(
  "whatever is taken in %s brings no finding of reading",
  (path) => {
    for (const marked of places(soundWorkspace[path] ?? "")) {
      const { text, offset } = cursorIn(marked);
      const workspace = new Workspace();
      for (const [name, content] of Object.entries({ ...soundWorkspace, [path]: text }))
        workspace.set(name, content);
      for (const completion of completeAt(workspace, path, offset).slice(0, 40)) {
        const found = findingsIn({ ...soundWorkspace, [path]: applied(text, completion) });
        expect({ marked, taken: completion.label, found }).toEqual({
          marked,
          taken: completion.label,
          found: [],
        });
      }
    }
  },
);
