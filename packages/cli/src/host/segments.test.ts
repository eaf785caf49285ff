import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Course, CoursePage } from "@coursewright/spec/course";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openPackage } from "../verify/open-package.ts";
import { build } from "./build.ts";
import { smallProgram, writeWorkspace } from "./testing/small-program.ts";

/** One program for three segments: two that differ in everything the language lets differ, and one that differs in nothing. */
const training = String(smallProgram["training.yaml"])
  .replace(
    "segments:\n  enterprise:\n    mix: { ilt: 100% }\n",
    "segments:\n  enterprise: { preset: enterprise }\n  smb: { preset: smb }\n  bare: { preset: mid-market }\n",
  )
  .replace(
    "  enterprise: { teach: ilt }\n",
    `  enterprise:
    teach: ilt
    support: { modality: office-hours, every: 6w, duration: 20m, until: 12w }
  smb: { teach: video }
`,
  )
  .replace(
    "    certification:",
    "    pace: { enterprise: 2 sessions a week, smb: own pace }\n    certification:",
  )
  .replace(
    /^outputs:[\s\S]*$/m,
    "outputs:\n  - { output: scorm12 }\n  - { output: scorm12, segments: [enterprise, smb, bare] }\n",
  );
const deliveries = `deliveries:
  - modality: vilt
    segments: [smb]
    lessons: [shortcuts]
  - modality: video
    title: "Recording: why amounts decide"
    segments: [enterprise]
    lessons: [why-routing]
    duration: 15m
    url: https://learn.acme.example/recordings/routing
  - modality: tour
    title: Your first route
    segments: [smb]
    roles: [admin]
    lessons: [why-routing]
    duration: 4m
    trigger: first-login
  - modality: docs
    title: The page on routes
    lessons: [shortcuts]
    duration: 2m
    url: https://help.acme.example/routes
`;
const workflows = "modules/approval-workflows/module.yaml";

let root = "";
const courses = new Map<string, Course>();

beforeAll(async () => {
  root = writeWorkspace({
    ...smallProgram,
    "training.yaml": training,
    [workflows]: `${smallProgram[workflows]}${deliveries}`,
  });
  const signal = new AbortController().signal;
  const report = await build({ root, out: join(root, "out"), signal, progress: () => undefined });
  expect(report).toMatchObject({ findings: [], removed: [] });
  for (const name of ["", ".enterprise", ".smb", ".bare"]) courses.set(name, await courseIn(name));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function courseIn(segment: string): Promise<Course> {
  const content = await openPackage(join(root, `out/scorm12/admin-core${segment}.en.zip`));
  const script = (await content.read("course.js"))?.toString() ?? "";
  content.close();
  return JSON.parse(script.replace(/^window\.coursewrightCourse = /, "").replace(/;\n$/, ""));
}

function page(segment: string, id: string): CoursePage | undefined {
  return courses
    .get(segment)
    ?.modules.flatMap(({ pages }) => pages)
    .find((each) => each.id === id);
}

it("says how fast a segment goes, and what helps it afterwards", () => {
  expect(courses.get(".enterprise")?.segment).toEqual({
    id: "enterprise",
    pace: { count: 2, of: "session", per: "week" },
    support: { modality: "office-hours", every: 3_628_800, duration: 1200, until: 7_257_600 },
  });
  expect(courses.get(".smb")?.segment).toEqual({ id: "smb", pace: "own" });
  expect(courses.get("")).not.toHaveProperty("segment");
});

it("says how each lesson is taught to a segment: by its plan, or by what the module says instead", () => {
  const ways = (segment: string) =>
    ["why-routing", "shortcuts"].map((id) => page(segment, `approval-workflows/${id}`)?.modality);
  expect(ways(".enterprise")).toEqual(["ilt", "ilt"]);
  expect(ways(".smb")).toEqual(["video", "vilt"]);
  expect(ways("")).toEqual([undefined, undefined]);
});

it("offers a segment what is delivered to it, and to everybody what is for everybody", () => {
  const offered = (segment: string) =>
    ["why-routing", "shortcuts"].flatMap((id) => {
      const lesson = page(segment, `approval-workflows/${id}`);
      return lesson?.kind === "lesson" ? (lesson.deliveries ?? []) : [];
    });
  const everybody = {
    modality: "docs",
    title: "The page on routes",
    url: "https://help.acme.example/routes",
    minutes: 2,
  };
  expect(offered(".enterprise")).toEqual([
    {
      modality: "video",
      title: "Recording: why amounts decide",
      url: "https://learn.acme.example/recordings/routing",
      minutes: 15,
    },
    everybody,
  ]);
  expect(offered(".smb")).toEqual([
    { modality: "tour", title: "Your first route", minutes: 4, trigger: "first-login" },
    everybody,
  ]);
  expect(offered("")).toEqual([everybody]);
});

it("is the whole where nothing is declared for a segment", () => {
  const { segment, contentHash: _, ...bare } = courses.get(".bare") ?? ({} as Course);
  const { contentHash: __, ...whole } = courses.get("") ?? ({} as Course);
  expect(segment).toEqual({ id: "bare" });
  expect(bare).toEqual(whole);
});
