import { expect, test } from "vitest";
import { resolveProgram } from "../program/resolve-program.ts";
import { withKeys } from "../testing/layers.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { analyse } from "../workspace/workspace.ts";
import type { Minutes } from "./modality.ts";

const words = (count: number): string => `# Title\n\n${"word ".repeat(count - 1)}\n`;

interface Example {
  readonly plan: string;
  readonly lessons?: string;
  readonly deliveries?: string;
  readonly more?: string;
  readonly text?: string;
}

/** The sound program (a lesson of 20 minutes, an exercise of 45, two items) with another plan, in one segment. */
function minutes({ plan, lessons, deliveries, more = "", text = words(200) }: Example): Minutes | undefined {
  const path = "modules/approval-workflows/module.yaml";
  const changed =
    (lessons === undefined ? "" : `lessons:\n${lessons}`) +
    (deliveries === undefined ? "" : `deliveries:\n${deliveries}`);
  const files = {
    ...soundWorkspace,
    "training.yaml": withKeys("training.yaml", `plans: { enterprise: ${plan} }\n${more}`),
    [path]: changed === "" ? (soundWorkspace[path] ?? "") : withKeys(path, changed),
    "modules/approval-workflows/why-routing.md": text,
  };
  return resolveProgram(analyse(Object.entries(files)).workspace)?.segments[0]?.minutes;
}

const why =
  "  - { id: why-routing, title: Why, duration: 20m, objectives: [build-routing], text: why-routing.md";

test.each<[string, Example, Minutes]>([
  ["teaching: lessons and exercises; assessments count nothing", { plan: "{ teach: ilt }" }, { ilt: 65 }],
  [
    "again: media with a length",
    {
      plan: "{ teach: ilt, again: video }",
      lessons: `${why}, media: [{ title: M, url: "https://a.example", duration: 7m }, { title: N, url: "https://a.example" }] }\n`,
    },
    { ilt: 65, video: 7 },
  ],
  [
    "reference: words by 200 a minute",
    { plan: "{ teach: ilt, reference: docs }", text: words(500) },
    { ilt: 65, docs: 2.5 },
  ],
  ["reading counts nothing without a reference", { plan: "{ teach: ilt }", text: words(500) }, { ilt: 65 }],
  [
    "support: as often as it fits",
    { plan: "{ teach: ilt, support: { modality: office-hours, every: 4w, duration: 30m, until: 13w } }" },
    { ilt: 65, "office-hours": 90 },
  ],
  [
    "a delivery without a length says how lessons are taught",
    { plan: "{ teach: ilt }", deliveries: "  - { modality: video, lessons: [why-routing] }\n" },
    { video: 20, ilt: 45 },
  ],
  [
    "a delivery with a length of its own comes on top",
    { plan: "{ teach: ilt }", deliveries: "  - { modality: video, duration: 5m, lessons: [why-routing] }\n" },
    { ilt: 65, video: 5 },
  ],
  [
    "a step of a tour is half a minute",
    {
      plan: "{ teach: ilt }",
      deliveries:
        "  - { modality: tour, steps: [{ title: A, text: a }, { title: B, text: b }, { title: C, text: c }] }\n",
    },
    { ilt: 65, tour: 1.5 },
  ],
  [
    "a delivery for other roles or segments counts nothing here",
    {
      plan: "{ teach: ilt }",
      more: "segments: { enterprise: { mix: { ilt: 100% } }, smb: { preset: smb } }\nroles: { admin: { title: A }, user: { title: U } }\n",
      deliveries:
        "  - { modality: video, segments: [smb] }\n  - { modality: tour, duration: 5m, roles: [user] }\n",
    },
    { ilt: 65 },
  ],
  [
    "tracks of a role with a plan of its own are counted apart",
    { plan: "{ teach: ilt }", more: "roles: { admin: { title: A, plan: { teach: video } } }\n" },
    {},
  ],
  [
    "a module in two tracks counts for both, support once",
    {
      plan: "{ teach: ilt, support: { modality: office-hours, every: 1w, duration: 10m, until: 2w } }",
      more: "tracks:\n  a: { role: admin, journey: [approval-workflows] }\n  b: { role: admin, journey: [approval-workflows] }\n",
    },
    { ilt: 130, "office-hours": 20 },
  ],
])("%s", (_, example, expected) => {
  expect(minutes(example)).toEqual(expected);
});

test("minutes follow from what is edited", () => {
  const { workspace } = analyse(Object.entries(soundWorkspace));
  const path = "modules/approval-workflows/module.yaml";
  workspace.set(path, (soundWorkspace[path] ?? "").replace("20m", "30m"));
  expect(resolveProgram(workspace)?.segments[0]).toMatchObject({
    minutes: { ilt: 75 },
    shares: { ilt: 100 },
  });
});

test.each([
  ["every item without pools", "", 3 * 4],
  ["of a pool what is drawn, of its mean length", "pools: { all: { items: [a, b], draw: 1 } }\n", 3 + 4.5],
  [
    "an item once, however many pools it is in",
    "pools: { x: { items: [a, b], draw: 2 }, y: { items: [b], draw: 1 } }\n",
    12,
  ],
  ["its time limit where that is shorter", "timeLimit: 7m\n", 7],
])("an assessment takes %s", (_, more, expected) => {
  const item = (id: string, duration: string) =>
    `  - { id: ${id}, type: true-false, duration: ${duration}, objectives: [approval-workflows/build-routing], prompt: "An invoice of 7,500 goes to the director.", answer: true, feedback: See the rule. }\n`;
  const path = "assessments/approvals-post.assessment.yaml";
  const text = `when: post\npass: 80%\nitems:\n${item("a", "3m")}${item("b", "6m")}${item("c", "3m")}${more}`;
  const { workspace } = analyse(Object.entries({ ...soundWorkspace, [path]: text }));
  const found = resolveProgram(workspace)?.assessments.find(({ id }) => id === "approvals-post");
  expect(found?.minutes).toBe(Math.ceil(expected));
});
