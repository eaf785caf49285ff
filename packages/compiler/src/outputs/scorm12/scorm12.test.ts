import type { ProgramAssessment } from "@coursewright/spec";
import { readAnswerKey } from "@coursewright/spec/course";
import { expect, it } from "vitest";
import type { ArchiveFile, GenerateRequest } from "../../output.ts";
import { testInputs } from "../../testing/inputs.ts";
import { testItem, testProgram } from "../../testing/program.ts";
import { scorm12 } from "./scorm12.ts";

function generate(changes: Partial<GenerateRequest> = {}) {
  return scorm12.generate({ program: testProgram(), scope: "track", inputs: testInputs(), ...changes });
}

function packages(changes: Partial<GenerateRequest> = {}): readonly ArchiveFile[] {
  return generate(changes).files.filter((file) => "archive" in file);
}

function entry(file: ArchiveFile | undefined, path: string): string {
  const found = file?.archive.find((each) => each.path === path);
  return found !== undefined && "text" in found ? found.text : "";
}

function course(changes: Partial<GenerateRequest> = {}, index = 0) {
  const script = entry(packages(changes)[index], "course.js");
  return JSON.parse(script.replace(/^window\.coursewrightCourse = /, "").replace(/;\n$/, ""));
}

function pagesOf(
  changes: Partial<GenerateRequest> = {},
  index = 0,
): readonly { id: string; required: boolean }[] {
  return course(changes, index).modules.flatMap((module: { pages: unknown[] }) => module.pages);
}

it("builds a package for each track, its manifest and results as they are on record", async () => {
  const [zip] = packages();
  const tree = zip?.archive.map(({ path }) => path).join("\n");
  await expect(`${zip?.path}\n${tree}\n`).toMatchFileSnapshot("golden/tree.txt");
  await expect(entry(zip, "imsmanifest.xml")).toMatchFileSnapshot("golden/imsmanifest.xml.txt");
  await expect(entry(zip, "index.html")).toMatchFileSnapshot("golden/index.html.txt");
  await expect(`${JSON.stringify(course(), undefined, 2)}\n`).toMatchFileSnapshot("golden/course.json.txt");
  const results = generate().files.find(({ path }) => path.endsWith(".verify.json"));
  await expect(results && "text" in results ? results.text : "").toMatchFileSnapshot(
    "golden/verify.json.txt",
  );
});

it("gives the same values twice", () => {
  expect(generate()).toEqual(generate());
});

it("names packages by scope, segment, variant and language", () => {
  const names = (changes: Partial<GenerateRequest>) => packages(changes).map(({ path }) => path);
  expect(names({})).toEqual(["scorm12/admin-core.en.zip"]);
  expect(names({ scope: "module" })).toEqual([
    "scorm12/first-steps.en.zip",
    "scorm12/approval-workflows.en.zip",
  ]);
  expect(
    names({ scope: "program", segment: "smb", program: testProgram({ variant: "bank", language: "pt-BR" }) }),
  ).toEqual(["scorm12/acme-approvals.smb.bank.pt-br.zip"]);
});

it("asks the track's pre-assessment first, its recall last, and counts only the certification's quiz", () => {
  expect(pagesOf().map(({ id, required }) => `${id}${required ? "!" : ""}`)).toEqual([
    "admin-pre",
    "first-steps/welcome!",
    "first-steps/extra",
    "approval-workflows/why-routing!",
    "approvals-mid",
    "route-invoices",
    "approvals-post!",
    "approvals-recall",
  ]);
  expect(course()).toMatchObject({ scored: "approvals-post" });
  expect(pagesOf().find(({ id }) => id === "approvals-post")).toMatchObject({ pass: 80, attempts: 3 });
});

it("scores a module by the certification's quiz in it, and a module without one not at all", () => {
  expect(course({ scope: "module" }, 0).scored).toBeUndefined();
  expect(course({ scope: "module" }, 1).scored).toBe("approvals-post");
});

it("gives a segment only what it is taught", () => {
  expect(pagesOf({ segment: "smb" }).map(({ id }) => id)).toEqual([
    "admin-pre",
    "approval-workflows/why-routing",
    "approvals-mid",
    "approvals-post",
    "approvals-recall",
  ]);
});

it("leads from one lesson to another inside the package, and nowhere where the other is not part of it", () => {
  const linked = '<a href="#first-steps/welcome">the beginning</a>';
  expect(JSON.stringify(course())).toContain(JSON.stringify(linked).slice(1, -1));
  const { findings } = generate({ scope: "module" });
  expect(findings.map(({ code, file }) => [code, file])).toEqual([
    ["output/link", "modules/approval-workflows/why-routing.md"],
  ]);
});

it("keeps the keys out of what is shown", () => {
  const [zip] = packages();
  expect(entry(zip, "course.js")).not.toContain("correct");
  expect(entry(zip, "course.js")).not.toContain("the invoice approval");
  const post = course().modules[1].pages.find(({ id }: { id: string }) => id === "approvals-post");
  expect(readAnswerKey(post.key, "approvals-post")).toMatchObject({
    "route-7500": { choices: ["director"] },
    "who-is-told": { choices: ["approver", "requester"] },
    below: { choices: ["false"], feedback: { right: "<p>Yes.</p>" } },
    name: { texts: ["Invoice Approval", "the invoice approval"] },
    boundary: { value: 5000, tolerance: 0.5 },
  });
});

it("keeps what belongs together and what comes first out of what is shown, and asks scenarios with choices", () => {
  const { items, key } = course().modules[1].pages.find(({ id }: { id: string }) => id === "approvals-post");
  const [matching, ordering, scenario] = items.slice(-3);
  const keys = readAnswerKey(key, "approvals-post");
  const told = (list: readonly { id: string; html: string }[], id: string) =>
    list.find((each) => each.id === id)?.html;
  const pairs = Object.entries(keys.questions?.pairs ?? {});
  expect(pairs.map(([from, to]) => [told(matching.prompts, from), told(matching.choices, to)])).toEqual([
    ["Trigger", "When does it begin?"],
    ["Decision", "Which side of the limit?"],
  ]);
  const order = ["Agree on the limit", "Build a draft", "Test it", "Activate it"];
  expect(keys.steps?.choices?.map((id) => told(ordering.choices, id))).toEqual(order);
  for (const { choices } of [matching, ordering]) {
    const ids = choices.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...ids].sort());
  }
  expect(scenario).toMatchObject({
    type: "multiple-choice",
    choices: [{ id: "explain" }, { id: "promise" }],
  });
});

it("says once for each assessment what a browser cannot judge, and leaves it out", () => {
  const program = testProgram();
  const kinds = ["scenario", "hands-on", "peer-review"];
  const items = kinds.map((type) => testItem("approvals-post", { id: `a-${type}`, type }));
  const changed = program.modules.map((module) => ({
    ...module,
    assessments: module.assessments.map((each) => (each.id === "approvals-post" ? { ...each, items } : each)),
  }));
  const { findings } = generate({ program: { ...program, modules: changed } });
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
    ["output/item-type", "info"],
    ["output/nothing-scored", "warning"],
  ]);
  expect(findings[0]?.message).toContain(
    'without 3 of its 3 items, which no browser can judge: "a-scenario"',
  );
  expect(course({ program: { ...program, modules: changed } }).scored).toBeUndefined();
});

/** The program with something else in its certification's quiz. */
function withQuiz(change: Partial<ProgramAssessment>) {
  const program = testProgram();
  const modules = program.modules.map((module) => ({
    ...module,
    assessments: module.assessments.map((each) =>
      each.id === "approvals-post" ? { ...each, ...change } : each,
    ),
  }));
  return { ...program, modules };
}

it("hands pools and time limits to the player, and says that learners can extend a limit", () => {
  const pools = { routing: { items: ["route-7500", "who-is-told", "below"], draw: 2 } };
  const program = withQuiz({ pools, timeLimit: 1200 });
  expect(pagesOf({ program }).find(({ id }) => id === "approvals-post")).toMatchObject({
    pools: [{ items: ["route-7500", "who-is-told", "below"], draw: 2 }],
    timeLimit: 1200,
  });
  expect(generate({ program }).findings.map(({ code, severity }) => [code, severity])).toEqual([
    ["output/time-limit", "info"],
  ]);
});

it("says of a pool that too few of its items can be judged, and asks those", () => {
  const items = [
    testItem("approvals-post", { id: "a", type: "short-answer", accepted: ["x"] }),
    testItem("approvals-post", { id: "b", type: "peer-review" }),
  ];
  const program = withQuiz({ items, pools: { all: { items: ["a", "b"], draw: 2 } } });
  const { findings } = generate({ program });
  expect(findings.map(({ code }) => code)).toEqual(["output/item-type", "output/pool"]);
  expect(findings[1]?.message).toContain(
    'from the pool "all" of "approvals-post", and a browser can judge 1',
  );
  expect(pagesOf({ program }).find(({ id }) => id === "approvals-post")).not.toHaveProperty("pools");
});

it("names what a certification asks for: its quiz, and the practical that does not count", () => {
  const asks = {
    id: "approvals-admin",
    title: "Certified",
    quiz: "approvals-post",
    practical: "route-invoices",
  };
  const program = testProgram({ certifications: [asks] });
  expect(course({ program }).certifications).toEqual([
    { title: "Certified", pages: ["approvals-post", "route-invoices"] },
  ]);
  expect(course({ program, scope: "module" }, 0).certifications).toBeUndefined();
});

it("refuses a course whose state cannot fit", () => {
  const program = testProgram();
  const many = Array.from({ length: 400 }, (_, index) =>
    testItem("approvals-post", { id: `item-${index}`, type: "short-answer", accepted: ["x"] }),
  );
  const assessments = (list: (typeof program.modules)[0]["assessments"]) =>
    list.map((each) => ({ ...each, items: many }));
  const modules = program.modules.map((module) => ({
    ...module,
    assessments: assessments(module.assessments),
  }));
  const found = generate({ program: { ...program, modules } }).findings;
  expect(found).toContainEqual(expect.objectContaining({ code: "output/suspend-data", severity: "error" }));
});

it("says which picture is missing", () => {
  const inputs = { ...testInputs(), assets: new Map() };
  expect(generate({ inputs }).findings).toEqual([
    expect.objectContaining({
      code: "output/missing-file",
      message: 'The file "modules/approval-workflows/route.svg" does not exist.',
      file: "modules/approval-workflows/why-routing.md",
    }),
  ]);
});
