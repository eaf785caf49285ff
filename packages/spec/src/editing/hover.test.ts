import { expect, test } from "vitest";
import { cursorIn } from "../testing/applied.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { Workspace } from "../workspace/workspace.ts";
import { definitionAt } from "./definition.ts";
import { findNames } from "./find-names.ts";
import { hoverAt } from "./hover.ts";
import { symbolsOf } from "./symbols.ts";

const markdown = "assessments/check.assessment.md";
const check = `---
when: mid
---
### Who approves 7,500? {#who objectives=approval-workflows/build-routing}
- [x] The director
- [ ] The manager
`;

/** The sound workspace with a file whose cursor is a `|` behind some of its words. */
function at(path: string, before: string) {
  const files: Readonly<Record<string, string>> = { ...soundWorkspace, [markdown]: check };
  const { text, offset } = cursorIn((files[path] ?? "").replace(before, (found) => `${found}|`));
  const workspace = new Workspace();
  for (const [name, content] of Object.entries({ ...files, [path]: text })) workspace.set(name, content);
  return { workspace, path, offset, text };
}

const hover = (path: string, before: string): string => {
  const { workspace, offset } = at(path, before);
  return hoverAt(workspace, path, offset)?.markdown ?? "";
};

test.each([
  ["training.yaml", "  enterp", "**segment** `enterprise`", "Shares: ilt 100%; the mix asks for ilt 100%."],
  ["training.yaml", "  admin-c", "**track** `admin-core`", "For `admin`: `approval-workflows`."],
  ["training.yaml", "quiz: approvals-p", "**assessment** `approvals-post`", "post: 1 items"],
  [
    "training.yaml",
    "practical: route",
    "**exercise** `route-invoices`",
    "45 min, 2 steps, 1 of them independent.",
  ],
  ["training.yaml", "role: adm", "**role** `admin`", "Used once."],
  [
    "modules/approval-workflows/module.yaml",
    "id: why",
    "**lesson** `approval-workflows/why-routing`",
    "20 min",
  ],
  ["exercises/route-invoices/lab.yaml", "  create-work", "**step** `route-invoices/create-workflow`", "Used"],
  [
    markdown,
    "objectives=approval-workflows/bui",
    "**objective**",
    "Assessed by `approvals-post/route-7500` (post)",
  ],
])("in %s, %s is %s: %s", (path, before, what, fact) => {
  expect(hover(path, before)).toContain(what);
  expect(hover(path, before)).toContain(fact);
});

test("nothing is said of texts", () => {
  expect(hover("modules/approval-workflows/module.yaml", "title: Approval work")).toBe("");
});

test("an attribute of Markdown leads to what it names", () => {
  const { workspace, path, offset, text } = at(markdown, "approval-workflows/build-r");
  const definition = definitionAt(workspace, path, offset);
  expect(text.slice(definition?.from.start, definition?.from.end)).toBe("approval-workflows/build-routing");
  expect(definition?.to.file).toBe("modules/approval-workflows/module.yaml");
});

test("symbols stand in their order and in one another", () => {
  const { workspace } = at("training.yaml", "title");
  const names = symbolsOf(workspace, "training.yaml").map(({ name, children }) => [
    name,
    children.map((each) => each.name),
  ]);
  expect(names).toEqual([
    ["faster-approvals", ["routes-by-amount"]],
    ["admin", []],
    ["enterprise", []],
    ["admin-core", []],
    ["approvals-admin", []],
  ]);
});

test("names and titles are found by some of their letters, those that begin with them first", () => {
  const { workspace } = at("training.yaml", "title");
  expect(
    findNames(workspace, "approvals-")
      .map(({ name }) => name)
      .slice(0, 2),
  ).toEqual(["approvals-post", "approvals-post/route-7500"]);
  expect(findNames(workspace, "why amounts").map(({ name }) => name)).toEqual([
    "approval-workflows/why-routing",
  ]);
  expect(findNames(workspace, "zzz")).toEqual([]);
});
