import { expect, test } from "vitest";
import { mismatch } from "../rules/id/mismatch.ts";
import { untranslated } from "../rules/locale/untranslated.ts";
import { fileMissing } from "../rules/reference/file-missing.ts";
import { unknown } from "../rules/reference/unknown.ts";
import { cursorIn } from "../testing/applied.ts";
import { referenceFiles } from "../testing/reference-documents.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { Workspace } from "../workspace/workspace.ts";
import { declarationOf } from "./definition.ts";
import { referencesAt } from "./references.ts";
import { prepareRename, type Rename, renameAt } from "./rename.ts";

type Texts = Readonly<Record<string, string>>;

function workspaceOf(files: Texts): Workspace {
  const workspace = new Workspace([unknown, mismatch, fileMissing, untranslated]);
  for (const [path, text] of Object.entries(files)) workspace.set(path, text);
  return workspace;
}

/** The files after a rename: edits from the end of each to its beginning, then the moves. */
function after(files: Texts, { edits, moves }: Rename): Texts {
  const changed = new Map(Object.entries(files));
  for (const { file, start, end, newText } of edits.toReversed()) {
    const text = changed.get(file) ?? "";
    changed.set(file, text.slice(0, start) + newText + text.slice(end));
  }
  const moved = (path: string) =>
    moves.reduce(
      (now, { from, to }) => (now === from || now.startsWith(`${from}/`) ? to + now.slice(from.length) : now),
      path,
    );
  return Object.fromEntries([...changed].map(([path, text]) => [moved(path), text]));
}

/** Renames what the `|` of a file stands at. */
function rename(path: string, marked: string, newId: string, files: Texts = soundWorkspace): Texts {
  const { text, offset } = cursorIn(marked);
  const all = { ...files, [path]: text };
  const result = renameAt(workspaceOf(all), path, offset, newId);
  if ("problem" in result) throw new Error(result.problem);
  return after(all, result);
}

const module = "modules/approval-workflows/module.yaml";
const marked = (path: string, before: string) =>
  (soundWorkspace[path] ?? "").replace(before, (found) => `${found}|`);

test("an objective is renamed where it is declared and wherever it is used, with its owner and without", () => {
  const files = rename(module, marked(module, "objectives: [build-ro"), "make-route");
  expect(files[module]).toContain("  make-route:\n");
  expect(files[module]).toContain("objectives: [make-route]");
  expect(files["exercises/route-invoices/exercise.yaml"]).toContain("[approval-workflows/make-route]");
  expect(Object.values(files).join("")).not.toContain("build-routing");
  expect(workspaceOf(files).diagnostics()).toEqual([]);
});

test("a module takes its folder along, and everybody who names what it owns", () => {
  const files = rename("training.yaml", marked("training.yaml", "journey: [approval"), "routing");
  expect(Object.keys(files)).toContain("modules/routing/module.yaml");
  expect(Object.keys(files)).toContain("modules/routing/why-routing.md");
  expect(Object.values(files).join("")).not.toContain("approval-workflows");
  expect(workspaceOf(files).diagnostics()).toEqual([]);
});

test("an assessment takes its file along, and a written id agrees", () => {
  const post = "assessments/approvals-post.assessment.yaml";
  const text = `id: approvals-post\n${soundWorkspace[post]}`;
  const files = rename("training.yaml", marked("training.yaml", "quiz: approvals-po"), "final", {
    ...soundWorkspace,
    [post]: text,
  });
  expect(files["assessments/final.assessment.yaml"]).toMatch(/^id: final\n/);
  expect(workspaceOf(files).diagnostics()).toEqual([]);
});

test("translations follow", () => {
  const files = rename("training.yaml", marked("training.yaml", "role: adm"), "manager", {
    ...soundWorkspace,
    "locales/id.po": 'msgctxt "training.yaml#roles/admin/title"\nmsgid "Administrator"\n',
  });
  expect(files["locales/id.po"]).toContain('msgctxt "training.yaml#roles/manager/title"');
});

test("translations of what stands under the name elsewhere follow, too", () => {
  const exercise = "exercises/route-invoices/exercise.yaml";
  const lab = "exercises/route-invoices/lab.yaml";
  const files = rename(lab, marked(lab, "  create-work"), "make-workflow", {
    ...soundWorkspace,
    "locales/id.po": [
      `msgctxt "${exercise}#guided/create-workflow/do"\nmsgid "a"\n`,
      `msgctxt "${lab}#steps/create-workflow/check/0/title"\nmsgid "b"\n`,
    ].join("\n"),
  });
  expect(files["locales/id.po"]).toContain(`"${exercise}#guided/make-workflow/do"`);
  expect(files["locales/id.po"]).toContain(`"${lab}#steps/make-workflow/check/0/title"`);
});

test("a name in an attribute of Markdown is renamed there", () => {
  const path = "assessments/check.assessment.md";
  const text =
    "---\nwhen: mid\n---\n### Who? {#who objectives=approval-workflows/bui|ld-routing}\n- [x] You\n- [ ] Me\n";
  const files = rename(path, text, "make-route");
  expect(files[path]).toContain("{#who objectives=approval-workflows/make-route}");
  expect(files[module]).toContain("  make-route:\n");
});

test.each([
  ["Not An Id", /cannot be an id/],
  ["other", /already is an? objective "other"/],
])("refuses %s, and says why", (newId, message) => {
  const text = marked(module, "build-ro").replace("lessons:", "  other: { statement: Test it }\nlessons:");
  const { text: plain, offset } = cursorIn(text);
  const result = renameAt(workspaceOf({ ...soundWorkspace, [module]: plain }), module, offset, newId);
  expect(result).toEqual({ problem: expect.stringMatching(message) });
});

test("there is nothing to rename in a text, and a program's id stays", () => {
  const at = (path: string, before: string) => {
    const { text, offset } = cursorIn(marked(path, before));
    return prepareRename(workspaceOf({ ...soundWorkspace, [path]: text }), path, offset);
  };
  expect(at(module, "title: Appro")).toEqual({ problem: "There is no id here that could be renamed." });
  expect(at("training.yaml", "id: acme")).toHaveProperty("problem");
});

test("whatever is renamed in the reference program, every use still means it", () => {
  const workspace = workspaceOf(referenceFiles);
  const before = workspace.diagnostics().map(({ message }) => message);
  const names = workspace
    .paths()
    .flatMap((path) => workspace.document(path)?.entities ?? [])
    .filter(({ kind, path }) => path.length > 0 && kind !== "program");
  expect(names.length).toBeGreaterThan(100);
  for (const { kind, key, id } of names.filter((_, index) => index % 7 === 0)) {
    const at = declarationOf(workspace, kind, key);
    if (at === undefined) throw new Error(`${kind} ${key} is declared nowhere.`);
    const result = renameAt(workspace, at.file, at.span.start, `${id.slice(0, 50)}-anew`);
    if ("problem" in result) throw new Error(`${kind} ${key}: ${result.problem}`);
    const renamed = workspaceOf(after(referenceFiles, result));
    expect(
      renamed.diagnostics().map(({ message }) => message),
      `${kind} ${key}`,
    ).toEqual(before);
    expect(referencesAt(workspace, at.file, at.span.start, true).length).toBeLessThanOrEqual(
      result.edits.length,
    );
  }
});

test("the name that it has already changes nothing", () => {
  const { text, offset } = cursorIn(marked("training.yaml", "journey: [approval"));
  const workspace = workspaceOf({ ...soundWorkspace, "training.yaml": text });
  expect(renameAt(workspace, "training.yaml", offset, "approval-workflows")).toEqual({
    edits: [],
    moves: [],
  });
});

test("a variant takes the texts along that have its id in their names", () => {
  const session = "sessions/first.session.yaml";
  const texts = "modules/approval-workflows/why-routing";
  const files = rename(session, "title: A\nvariant: health|care\n", "hospitals", {
    ...soundWorkspace,
    "variants/healthcare.variant.yaml": "title: For hospitals\n",
    [`${texts}.healthcare.md`]: "one",
    [`${texts}.healthcare.id.md`]: "two",
    "modules/approval-workflows/other.healthcare.md": "of no text",
  });
  expect(files["variants/hospitals.variant.yaml"]).toBeDefined();
  expect([files[`${texts}.hospitals.md`], files[`${texts}.hospitals.id.md`]]).toEqual(["one", "two"]);
  expect(files["modules/approval-workflows/other.healthcare.md"]).toBe("of no text");
  expect(files[session]).toContain("variant: hospitals");
});
