import { expect, test } from "vitest";
import { analyse } from "../workspace/workspace.ts";
import { parseTolerant } from "./parse-tolerant.ts";

test("an alias that nothing is named by is a problem at its place", () => {
  const { problems } = parseTolerant("title: *nothing\n");
  expect(problems.map(({ code, start, end }) => [code, start, end])).toEqual([["yaml/unknown-alias", 7, 15]]);
});

test("an alias finds its anchor under another key of the document", () => {
  const text = "name: &name Shop\nfeatures: { export: { title: *name } }\nreleases: []\n";
  const { workspace, diagnostics } = analyse([["product.yaml", text]]);
  expect(diagnostics).toEqual([]);
  expect(workspace.world.value("feature", "export")?.title).toBe("Shop");
});

test("aliases are expanded a thousand times and no more", () => {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 30; level += 1)
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
    );
  const { diagnostics } = analyse([["product.yaml", lines.join("\n")]]);
  expect(diagnostics.map(({ code, range }) => `${range.start.line} ${code}`)).toEqual([
    "4 yaml/too-many-aliases",
  ]);
});
