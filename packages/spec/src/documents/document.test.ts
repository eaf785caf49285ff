import { describe, expect, test } from "vitest";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { fileKind } from "../workspace/file-kind.ts";
import { analyse, Workspace } from "../workspace/workspace.ts";
import { type Document, readDocument } from "./document.ts";

function read(path: string, text: string, previous?: Document): Document {
  const kind = fileKind(path);
  if (kind.as !== "document") throw new Error(`${path} is no document`);
  return readDocument(path, kind.id, text, kind.kind, previous);
}

function found(text: string, path = "product.yaml"): readonly string[] {
  return analyse([[path, text]]).diagnostics.map(
    ({ code, range }) => `${range.start.line}:${range.start.column} ${code}`,
  );
}

const product = "name: Shop\nfeatures:\n  export: { title: Export }\nreleases: []\n";

describe("a document as a whole", () => {
  test.each([
    ["sound", product, []],
    ["with line ends of Windows", product.replaceAll("\n", "\r\n"), []],
    ["with a byte order mark", `\uFEFF${product}`, []],
    ["with both", `\uFEFF${product.replaceAll("\n", "\r\n")}`, []],
    ["empty", "", ["1:1 file/empty"]],
    ["of blank lines", "\n\n  \n", ["1:1 file/empty"]],
    ["of comments", "# Later.\n# Or never.\n", ["1:1 file/empty"]],
    ["that is a list", "- name: Shop\n- features\n", ["1:1 schema/type"]],
    ["that is a word", "Shop\n", ["1:1 schema/type"]],
    ["with a key twice, far apart", `${product}name: Store\n`, ["5:1 yaml/duplicate-key"]],
    ["with a key that is none of its own", `${product}colour: red\n`, ["5:1 schema/unknown-key"]],
    ["with a key that lacks a value", product.replace("name: Shop", "name:"), ["1:1 schema/empty"]],
    ["that lacks keys", "name: Shop\n", ["1:1 schema/missing-key"]],
    ["with a second document below it", `${product}---\nname: Store\n`, ["5:1 yaml/several-documents"]],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("an entry that stands twice in a long map points at both", () => {
    const long = Array.from({ length: 20 }, (_, index) => `  f${index}:\n    title: F\n`).join("");
    const { diagnostics } = analyse([
      ["product.yaml", `name: Shop\nreleases: []\nfeatures:\n${long}  f3:\n    title: Again\n`],
    ]);
    expect(
      diagnostics.map(({ code, range, related }) => [code, range.start.line, related[0]?.range.start.line]),
    ).toEqual([["yaml/duplicate-key", 44, 10]]);
  });

  test("an anchor is known under every other key, also when it comes in an edit", () => {
    const workspace = new Workspace();
    workspace.set("product.yaml", product);
    workspace.set("product.yaml", "name: &n Shop\nfeatures:\n  export: { title: *n }\nreleases: []\n");
    expect(workspace.diagnostics()).toEqual([]);
    expect(workspace.world.value("feature", "export")?.title).toBe("Shop");
  });

  test("front matter is found behind a byte order mark", () => {
    const text = "\uFEFF---\nwhen: mid\n---\n### Who? {#who}\n- [x] You\n- [ ] Me\n";
    expect(read("assessments/a.assessment.md", text).head).toMatchObject({ when: "mid" });
  });
});

describe("a new version of a document", () => {
  const path = "assessments/a.assessment.yaml";
  const item = (index: number, prompt = `What is ${index}?`): string =>
    `  - id: item-${index}\n    type: short-answer\n    prompt: ${prompt}\n    answers: [x]\n`;
  const assessment = (prompt?: string): string =>
    `title: Recall\nwhen: recall\nitems:\n${Array.from({ length: 40 }, (_, index) => item(index, index === 20 ? prompt : undefined)).join("")}`;

  test("has what did not change as the same objects", () => {
    const before = read(path, assessment());
    const after = read(path, assessment("What is really 20?"), before);
    const changed = after.blocks.filter((block, index) => block.facts !== before.blocks[index]?.facts);
    expect(changed.map(({ text }) => text)).toEqual([item(20, "What is really 20?")]);
    const values = after.entities.map((entity, index) => entity.value === before.entities[index]?.value);
    expect(values.filter((same) => !same)).toHaveLength(2);
    expect(after.entities.find(({ id }) => id === "item-20")?.value).toMatchObject({
      prompt: "What is really 20?",
    });
    expect(after.head).toBe(before.head);
  });

  test("has blocks above an edit as they were, and those below it moved with their facts", () => {
    const before = read(path, assessment());
    const after = read(path, assessment("Twenty, what is it?"), before);
    const place = after.blocks.findIndex(({ text }) => text.includes("Twenty"));
    expect(place).toBeGreaterThan(10);
    for (let index = 0; index < place; index += 1) expect(after.blocks[index]).toBe(before.blocks[index]);
    for (let index = place + 1; index < after.blocks.length; index += 1)
      expect(after.blocks[index]?.facts).toBe(before.blocks[index]?.facts);
  });

  test("has the same values after a comment, and after an entry that came above them", () => {
    const before = read(path, assessment());
    for (const text of [
      `# A comment.\n${assessment()}`,
      assessment().replace("items:\n", `items:\n${item(99)}`),
    ]) {
      const after = read(path, text, before);
      for (const entity of before.entities.slice(1))
        expect(after.entities.find(({ key }) => key === entity.key)?.value).toBe(entity.value);
      expect(after.head).toBe(before.head);
    }
  });

  test("says the same as if it had never had another", () => {
    const text = soundWorkspace["training.yaml"] ?? "";
    const before = read("training.yaml", text);
    const edited = text.replace("title: Administrator", "title: Admin").replace("2026.4.0", "2026.5.0");
    const { blocks: _, ...after } = read("training.yaml", edited, before);
    const { blocks: __, ...fresh } = read("training.yaml", edited);
    expect(after).toEqual(fresh);
  });
});
