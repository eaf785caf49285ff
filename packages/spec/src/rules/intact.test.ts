import { describe, expect, it } from "vitest";
import { Workspace } from "../workspace/workspace.ts";
import { intact, usesIn } from "./intact.ts";

const path = "modules/routing/module.yaml";
const text = `title: Routing
level: 2
objectives: {}
lessons:
  - { id: why, title: Why, duration: 20m, text: why.md }
  - { id: boundary, title: The boundary, duration: 5m }
`;

describe("an entity", () => {
  it("is whole until something in it is wrong, and again when it is put right", () => {
    const workspace = new Workspace([]);
    workspace.set(path, text);
    expect(wholeIn(workspace)).toEqual(["routing", "routing/why", "routing/boundary"]);
    workspace.set(path, text.replace("duration: 5m", "duraton: 5m"));
    expect(wholeIn(workspace)).toEqual(["routing/why"]);
    workspace.set(path, text);
    expect(wholeIn(workspace)).toEqual(["routing", "routing/why", "routing/boundary"]);
  });

  it("is a guess where the text cannot be parsed", () => {
    const workspace = new Workspace([]);
    workspace.set(path, text.replace("title: Why,", 'title: "Why,'));
    expect(wholeIn(workspace)).toEqual([]);
    expect(usesIn({ kind: "lesson", key: "routing/why" }, workspace.world)).toEqual([]);
  });

  it("stays whole beside a version that looks like a number", () => {
    const workspace = new Workspace([]);
    workspace.set("product.yaml", "name: Acme\nfeatures: {}\nreleases: [{ version: 2026.4, changes: [] }]\n");
    expect(intact({ kind: "product", key: "product" }, workspace.world)).toBe(true);
  });
});

function wholeIn(workspace: Workspace): readonly string[] {
  const entities = [
    { kind: "module", key: "routing" },
    { kind: "lesson", key: "routing/why" },
    { kind: "lesson", key: "routing/boundary" },
  ];
  return entities
    .filter(({ kind, key }) => workspace.world.exists(kind, key))
    .filter((entity) => intact(entity, workspace.world))
    .map(({ key }) => key);
}
