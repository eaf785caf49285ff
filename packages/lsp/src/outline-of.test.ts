import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { OutlineNode } from "./protocol.ts";
import { beginSession, folder } from "./testing/test-client.ts";

const reference = fileURLToPath(new URL("../../../examples/invoice-approval", import.meta.url));

function texts(): Record<string, string> {
  const paths = readdirSync(reference, { recursive: true, encoding: "utf8" });
  const kept = paths.filter(
    (path) => /\.(yaml|md|po)$/.test(path) && statSync(join(reference, path)).isFile(),
  );
  return Object.fromEntries(kept.map((path) => [path, readFileSync(join(reference, path), "utf8")]));
}

const found = (node: OutlineNode, kind: string): readonly OutlineNode[] => [
  ...(node.kind === kind ? [node] : []),
  ...node.children.flatMap((child) => found(child, kind)),
];

test("the outline of a program has its parts in the order of teaching, and their places", async () => {
  const client = await beginSession(texts());
  const outline = await client.request<OutlineNode>("coursewright/outline", { workspace: folder });
  expect(outline.label).toBe("Acme Approvals for customers");
  expect(found(outline, "track").map(({ key }) => key)).toEqual(["admin-core", "approver-core"]);
  expect(found(outline, "module").map(({ key }) => key)).toEqual([
    "first-steps",
    "approval-workflows",
    "daily-approvals",
  ]);
  for (const { detail } of found(outline, "module")) expect(detail).toMatch(/^\d+ min, level \d$/);
  const [exercise] = found(outline, "exercise");
  expect(exercise).toMatchObject({ key: "route-invoices", lab: true, label: "Route invoices by amount" });
  expect(exercise?.children.map(({ key }) => key)).toContain("decide-on-amount");
  const objective = found(outline, "objective").find(({ key }) => key === "approval-workflows/build-routing");
  expect(objective?.place?.uri).toBe(`${folder}/modules/approval-workflows/module.yaml`);
  expect(objective?.place?.range.start.line).toBeGreaterThan(0);
});

test("a module that no track takes is marked", async () => {
  const files = texts();
  const training = files["training.yaml"] ?? "";
  const client = await beginSession({
    ...files,
    "training.yaml": training.replace("journey: [daily-approvals]", "journey: [first-steps]"),
  });
  const outline = await client.request<OutlineNode>("coursewright/outline", { workspace: folder });
  expect(outline.children.filter(({ kind }) => kind === "module")).toMatchObject([
    { key: "daily-approvals", warning: true },
  ]);
});

test("a folder without a program has no outline", async () => {
  const client = await beginSession(texts());
  expect(await client.request("coursewright/outline", { workspace: "file:///elsewhere" })).toBeNull();
});
