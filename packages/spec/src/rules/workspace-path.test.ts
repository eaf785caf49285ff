import { describe, expect, it } from "vitest";
import { isAbsolute, isAddress, relativePath, workspacePath } from "./workspace-path.ts";

const document = "modules/routing/module.yaml";

describe("a path in a document", () => {
  it.each([
    ["why.md", "modules/routing/why.md"],
    ["./texts//why.md", "modules/routing/texts/why.md"],
    ["../basics/why.md", "modules/basics/why.md"],
    ["../../why.md", "why.md"],
    ["..", "modules"],
  ])("%s leads to %s", (written, path) => {
    expect(workspacePath(document, written)).toBe(path);
  });

  it.each([
    "../../../why.md",
    "a/../../../../why.md",
    "/etc/passwd",
    "C:\\why.md",
    "~/why.md",
    "\\\\host\\why.md",
  ])("%s leads out", (written) => {
    expect(workspacePath(document, written)).toBeUndefined();
  });

  it("is written from the document", () => {
    expect(relativePath(document, "modules/routing/texts/why.md")).toBe("texts/why.md");
    expect(relativePath(document, "modules/basics/why.md")).toBe("../basics/why.md");
    expect(relativePath("training.yaml", "modules/basics/why.md")).toBe("modules/basics/why.md");
  });

  it("is told from an address and from a disk's root", () => {
    expect([isAddress("https://acme.example/why.md"), isAddress("why.md")]).toEqual([true, false]);
    expect([isAbsolute("/why.md"), isAbsolute("d/why.md")]).toEqual([true, false]);
  });
});
