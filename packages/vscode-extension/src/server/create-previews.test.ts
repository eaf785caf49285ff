import type { PreviewChoice } from "@coursewright/lsp/protocol";
import { analyse } from "@coursewright/spec";
import { expect, it } from "vitest";
import { createPreviews } from "./create-previews.ts";

const { workspace } = analyse([
  [
    "training.yaml",
    `coursewright: 1
id: p
version: "1.0"
title: P
languages: [en, id]
product: { name: Acme }
roles: { clerk: { title: Clerk } }
segments: { all: { mix: { ilt: 100% } }, partners: { title: Partners, mix: { video: 100% } } }
plans: { all: { teach: ilt }, partners: { teach: video } }
tracks: { clerk-core: { role: clerk, title: Clerks, journey: [orders] } }
variables: { customer: the shop }
`,
  ],
  [
    "modules/orders/module.yaml",
    `title: Orders
level: 1
objectives: { find: { statement: Find an order } }
lessons:
  - { id: welcome, title: Welcome, duration: 5m, objectives: [find], text: welcome.md }
`,
  ],
  [
    "modules/extra/module.yaml",
    `title: Extra
level: 1
objectives: { know: { statement: Name the extras } }
lessons:
  - { id: extra, title: Q & A, duration: 5m, objectives: [know], text: extra.md }
`,
  ],
  ["modules/extra/extra.md", "Words.\n"],
  ["modules/orders/welcome.md", "Sign in at {{customer}}.\n"],
  ["modules/orders/welcome.id.md", "Masuk di {{customer}}.\n"],
  ["modules/orders/welcome.clinic.md", "Sign in at {{customer}} with your badge.\n"],
  ["variants/clinic.variant.yaml", "title: Clinics\nvariables: { customer: the clinic }\n"],
]);

const previews = createPreviews({ script: "", style: "" });

const lessonOf = (name: string, choice: PreviewChoice = {}, module = "orders") =>
  previews.show({
    workspace,
    path: `modules/${module}/${name}`,
    view: "lesson",
    choice,
    address: String,
    bytes: () => Promise.resolve(undefined),
  });

it.each([
  ["welcome.md", "Sign in at the shop."],
  ["welcome.id.md", "Masuk di the shop."],
  ["welcome.clinic.md", "Sign in at the clinic with your badge."],
  ["welcome.clinic.id.md", "Sign in at the clinic with your badge."],
])("a lesson is shown in the language and the variant of its file: %s", async (name, text) => {
  const lesson = await lessonOf(name);
  expect(lesson?.title).toBe("Welcome");
  expect(lesson?.html).toContain(text);
});

it.each<[string, PreviewChoice, string]>([
  ["welcome.md", { language: "id" }, "Masuk di the shop."],
  ["welcome.id.md", { language: "en" }, "Sign in at the shop."],
  ["welcome.md", { variant: "clinic" }, "Sign in at the clinic with your badge."],
  ["welcome.clinic.md", { variant: "" }, "Sign in at the shop."],
  ["welcome.clinic.md", { variant: ".", language: "." }, "Sign in at the clinic with your badge."],
  ["welcome.md", { language: "xx", variant: "gone", segment: "gone" }, "Sign in at the shop."],
])("of %s what is chosen is shown, if it is there: %o", async (name, choice, text) => {
  expect((await lessonOf(name, choice))?.html).toContain(text);
});

it("where those who are chosen are not taught a lesson, that is said in its place", async () => {
  expect((await lessonOf("extra.md", {}, "extra"))?.html).toContain("Words.");
  const page = await lessonOf("extra.md", { segment: "partners" }, "extra");
  expect(page?.html).toContain("Q &amp; A is not taught to those whom you have chosen.");
  expect(page?.choosers.find(({ name }) => name === "segment")?.value).toBe("partners");
});

it("the lists say what the file's name says, and what is chosen", async () => {
  const lists = async (name: string, choice?: PreviewChoice) =>
    (await lessonOf(name, choice))?.choosers.map(({ label, options, value }) => [
      label,
      options.map((each) => each.label).join(", "),
      value,
    ]);
  expect(await lists("welcome.clinic.md", { segment: "partners" })).toEqual([
    ["Language", "As the file: English, English, Indonesian", "."],
    ["Segment", "Every segment, all, Partners", "partners"],
    ["Variant", "As the file: Clinics, No variant, Clinics", "."],
  ]);
  expect((await lists("welcome.md", { language: "id", variant: "" }))?.map(([, , value]) => value)).toEqual([
    "id",
    "",
    "",
  ]);
});
