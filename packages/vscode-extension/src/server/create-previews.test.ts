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
segments: { all: { mix: { ilt: 100% } } }
plans: { all: { teach: ilt } }
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
  ["modules/orders/welcome.md", "Sign in at {{customer}}.\n"],
  ["modules/orders/welcome.id.md", "Masuk di {{customer}}.\n"],
  ["modules/orders/welcome.clinic.md", "Sign in at {{customer}} with your badge.\n"],
  ["variants/clinic.variant.yaml", "title: Clinics\nvariables: { customer: the clinic }\n"],
]);

const previews = createPreviews({ script: "", style: "" });

it.each([
  ["welcome.md", "Sign in at the shop."],
  ["welcome.id.md", "Masuk di the shop."],
  ["welcome.clinic.md", "Sign in at the clinic with your badge."],
  ["welcome.clinic.id.md", "Sign in at the clinic with your badge."],
])("a lesson is shown in the language and the variant of its file: %s", async (name, text) => {
  const asked = { workspace, path: `modules/orders/${name}`, address: String };
  const bytes = () => Promise.resolve(undefined);
  const lesson = await previews.show({ ...asked, bytes, view: "lesson" });
  expect(lesson?.title).toBe("Welcome");
  expect(lesson?.html).toContain(text);
});
