import { analyse, defineRule, Workspace } from "@coursewright/spec";
import { expect, test } from "vitest";
import { fixWorkspace } from "./fix-workspace.ts";

function fixed(text: string): { readonly count: number; readonly now: string } {
  const { workspace } = analyse([["product.yaml", text]]);
  const { count, texts } = fixWorkspace(workspace);
  return { count, now: texts.get("product.yaml")?.now ?? text };
}

test("every finding with one repair is repaired, whatever stands before it", () => {
  const text =
    "nmae: Shop\nfeatures:\n  a: { title: A, since: 1.10 }\n  b: { titel: B, since: 2.0 }\nreleases: []\n";
  expect(fixed(text)).toEqual({
    count: 4,
    now: 'name: Shop\nfeatures:\n  a: { title: A, since: "1.10" }\n  b: { title: B, since: "2.0" }\nreleases: []\n',
  });
});

test("what has no repair stays as it is, and a sound text too", () => {
  expect(fixed("name: Shop\nfeatures: 5\nreleases: []\n")).toEqual({
    count: 0,
    now: "name: Shop\nfeatures: 5\nreleases: []\n",
  });
});

/** Offers repairs of a feature's title, by its wording. */
const restless = defineRule({
  code: "test/restless",
  severity: "warning",
  demand: "A rule that offers repairs for this test.",
  subject: "feature",
  *check({ value: { title } }) {
    const fix = (newText: string) => ({ title: newText, edits: [{ path: ["title"], newText }] });
    const finding = { path: ["title"], message: "Restless.", hint: "" };
    if (title === "two ways") yield { ...finding, fixes: [fix("left"), fix("right")] };
    if (title === "twice") {
      yield { ...finding, message: "First.", fixes: [fix("calm")] };
      yield { ...finding, message: "Second.", fixes: [fix("calmer")] };
    }
    if (/^x+$/.test(title)) yield { ...finding, fixes: [fix(`${title}x`)] };
  },
});

function repaired(title: string): string | undefined {
  const workspace = new Workspace([restless]);
  workspace.set("product.yaml", `name: Shop\nfeatures:\n  a: { title: ${title} }\nreleases: []\n`);
  fixWorkspace(workspace);
  return workspace.world.value("feature", "a")?.title;
}

test("a finding with two repairs is left to a person", () => {
  expect(repaired("two ways")).toBe("two ways");
});

test("of two repairs of the same text one is made", () => {
  expect(repaired("twice")).toBe("calm");
});

test("repairs that call for repairs come to an end", () => {
  expect(repaired("x")).toBe("x".repeat(11));
});
