import { describe, expect, test } from "vitest";
import { withKeys } from "../testing/layers.ts";
import { soundWorkspace } from "../testing/sound-workspace.ts";
import { analyse } from "../workspace/workspace.ts";
import type { Program } from "./program.ts";
import { type ResolveOptions, resolveProgram } from "./resolve-program.ts";

const modulePath = "modules/approval-workflows/module.yaml";
const postPath = "assessments/approvals-post.assessment.yaml";

const translated: Readonly<Record<string, string>> = {
  ...soundWorkspace,
  "training.yaml": withKeys(
    "training.yaml",
    "languages: [en, id]\nvariables: { company: Acme, director: the boss }\ntitle: Acme Approvals for {{director}} and a director\n",
  ),
  "locales/id.po": [
    [`${modulePath}#title`, "Alur kerja"],
    [`${modulePath}#lessons/why-routing/title`, "Mengapa jumlah"],
    [`${postPath}#items/route-7500/choices/0/text`, "Direktur"],
    ["training.yaml#variables/company", "PT Acme"],
    ["variants/clinic.variant.yaml#variables/place", "klinik"],
    ["variants/clinic.variant.yaml#words/director", "dokter"],
  ]
    .map(([context, text]) => `msgctxt "${context}"\nmsgid "x"\nmsgstr "${text}"\n`)
    .join("\n"),
  "variants/clinic.variant.yaml":
    "title: Clinics\nwords: { director: physician, the department manager: the head nurse }\nvariables: { place: clinic }\n",
};

function resolve(options: ResolveOptions = {}, more: Readonly<Record<string, string>> = {}): Program {
  const program = resolveProgram(analyse(Object.entries({ ...translated, ...more })).workspace, options);
  if (program === undefined) throw new Error("There is no program.");
  return program;
}

describe("languages and variants", () => {
  test("a translation takes the place of the source, and what has none stays", () => {
    const [module] = resolve({ language: "id" }).modules;
    expect(module?.title).toBe("Alur kerja");
    expect(module?.lessons[0]?.title).toBe("Mengapa jumlah");
    expect(module?.objectives[0]?.statement).toContain("Create an approval workflow");
    expect(resolve().modules[0]?.title).toBe("Approval workflows");
  });

  test("ids of choices are made from the source, in every language", () => {
    const choices = (options: ResolveOptions) =>
      resolve(options).assessments.find(({ id }) => id === "approvals-post")?.items[0]?.answers ?? [];
    const source = choices({});
    for (const options of [{ language: "id" }, { variant: "clinic" }, { language: "id", variant: "clinic" }])
      expect(choices(options).map(({ id }) => id)).toEqual(source.map(({ id }) => id));
    expect(source[0]).toMatchObject({ id: "the-director", text: "The director", correct: true });
    expect(choices({ language: "id" })[0]?.text).toBe("Direktur");
  });

  test("a variant's words replace whole words, and never the names in templates", () => {
    const program = resolve({ variant: "clinic" });
    expect(program.title).toBe("Acme Approvals for {{director}} and a physician");
    const [item] = program.assessments.find(({ id }) => id === "approvals-post")?.items ?? [];
    expect(item?.answers[0]).toMatchObject({ feedback: "From 5,000 upward it is the physician." });
    expect(program.modules[0]?.lessons[0]?.markdown).toContain(
      "goes to the physician, because the head nurse",
    );
  });

  test("a short answer counts in the language, beside what the source has", () => {
    const recall = "assessments/approvals-recall.assessment.yaml#items/route-5000/answers";
    const more = {
      "locales/id.po": ["direktur", "sang direktur", "the director"]
        .map((text, index) => `msgctxt "${recall}/${index}"\nmsgid ""\nmsgstr "${text}"\n`)
        .join("\n"),
    };
    const accepted = (options: ResolveOptions) =>
      resolve(options, more).assessments.find(({ id }) => id === "approvals-recall")?.items[0]?.accepted;
    expect(accepted({ language: "id" })).toEqual(["direktur", "sang direktur", "the director", "director"]);
    expect(accepted({})).toEqual(["the director", "director"]);
  });

  test("a term of the glossary is translated with its meaning", () => {
    const more = {
      "training.yaml": withKeys(
        "training.yaml",
        "languages: [en, id]\nglossary: { route: The way of an invoice, limit: { meaning: An amount, avoid: [cap] } }\n",
      ),
      "locales/id.po": [
        ["route", "Jalan faktur"],
        ["route/term", "rute"],
        ["limit/meaning", "Jumlah"],
      ]
        .map(([at, text]) => `msgctxt "training.yaml#glossary/${at}"\nmsgid "x"\nmsgstr "${text}"\n`)
        .join("\n"),
    };
    expect(resolve({ language: "id" }, more).glossary).toEqual([
      { term: "rute", meaning: "Jalan faktur", avoid: [] },
      { term: "limit", meaning: "Jumlah", avoid: ["cap"] },
    ]);
    expect(resolve({}, more).glossary.map(({ term }) => term)).toEqual(["route", "limit"]);
  });

  test("variables are the program's, then the variant's, in the language", () => {
    expect(resolve({ variant: "clinic" }).variables).toEqual({
      company: "Acme",
      director: "the boss",
      place: "clinic",
    });
    expect(resolve({ language: "id", variant: "clinic" }).variables).toMatchObject({
      company: "PT Acme",
      place: "klinik",
    });
  });

  test("a lesson's text falls back from variant and language to variant, to language, to source", () => {
    const stem = "modules/approval-workflows/why-routing";
    const files = [`${stem}.clinic.id.md`, `${stem}.clinic.md`, `${stem}.id.md`];
    const fileOf = (options: ResolveOptions, present: readonly string[]) =>
      resolve(options, Object.fromEntries(present.map((path) => [path, "# x\n"]))).modules[0]?.lessons[0]
        ?.file;
    const both = { language: "id", variant: "clinic" };
    expect(fileOf(both, files)).toBe(files[0]);
    expect(fileOf(both, files.slice(1))).toBe(files[1]);
    expect(fileOf(both, files.slice(2))).toBe(files[2]);
    expect(fileOf(both, [])).toBe(`${stem}.md`);
    expect(fileOf({}, files)).toBe(`${stem}.md`);
    expect(fileOf({ language: "id" }, files)).toBe(files[2]);
    expect(fileOf({ variant: "clinic" }, files)).toBe(files[1]);
  });

  test("a variant that is unknown, and a workspace without a program, have no program", () => {
    const { workspace } = analyse(Object.entries(translated));
    expect(resolveProgram(workspace, { variant: "none" })).toBeUndefined();
    workspace.delete("training.yaml");
    expect(resolveProgram(workspace)).toBeUndefined();
  });
});

describe("tracks", () => {
  const second: Readonly<Record<string, string>> = {
    "modules/clinic-steps/module.yaml": `title: Steps in a clinic
level: 1
objectives: { file-it: { statement: File an invoice } }
lessons: [{ id: where, title: Where, duration: 10m, objectives: [file-it] }]
assessments: [clinic-post]
`,
    "assessments/clinic-post.assessment.yaml":
      "when: post\nitems:\n  - { id: a, type: true-false, prompt: It is., answer: true, feedback: See above., duration: 3m }\n",
  };

  test("an agenda has lessons, exercises and assessments in their order, each with its minutes and modality", () => {
    const [track] = resolve().tracks;
    expect(track).toMatchObject({
      title: "Administrator",
      modules: ["approval-workflows"],
      levels: [2],
      minutes: { teaching: 65, assessment: 1 },
      scored: "approvals-post",
    });
    expect(track?.segments.enterprise?.agenda).toEqual([
      {
        kind: "lesson",
        id: "approval-workflows/why-routing",
        title: "Why amounts decide the route",
        module: "approval-workflows",
        modality: "ilt",
        minutes: 20,
      },
      {
        kind: "exercise",
        id: "route-invoices",
        title: "Route invoices by amount",
        module: "approval-workflows",
        modality: "ilt",
        minutes: 45,
      },
      {
        kind: "assessment",
        id: "approvals-post",
        title: "What you can do now",
        module: "approval-workflows",
        minutes: 1,
      },
    ]);
  });

  test.each([
    ["the certification's quiz", "certification: approvals-admin", "approvals-post"],
    ["without a certification the last post-assessment", "", "clinic-post"],
  ])("%s is scored", (_, certification, expected) => {
    const tracks = `tracks:\n  core:\n    role: admin\n    journey: [approval-workflows, clinic-steps]\n${certification === "" ? "" : `    ${certification}\n`}`;
    const files = { ...second, "training.yaml": withKeys("training.yaml", tracks) };
    expect(resolve({}, files).tracks[0]?.scored).toBe(expected);
  });

  test("without an assessment that is taken afterwards nothing is scored", () => {
    const files = {
      "training.yaml": withKeys(
        "training.yaml",
        "tracks:\n  core: { role: admin, journey: [approval-workflows] }\n",
      ),
      [modulePath]: withKeys(modulePath, "assessments: []\n"),
    };
    expect(resolve({}, files).tracks[0]).not.toHaveProperty("scored");
  });

  test("a variant's modules take the place of others, in minutes and scores too", () => {
    const files = {
      ...second,
      "training.yaml": withKeys(
        "training.yaml",
        "tracks:\n  core: { role: admin, journey: [approval-workflows] }\n",
      ),
      "variants/swap.variant.yaml": "title: Swap\nreplace: { approval-workflows: clinic-steps }\n",
      "variants/more.variant.yaml":
        "title: More\ntracks: { core: { add: [clinic-steps], leaveOut: [approval-workflows] } }\n",
    };
    for (const variant of ["swap", "more"]) {
      const [track] = resolve({ variant }, files).tracks;
      expect(track).toMatchObject({
        modules: ["clinic-steps"],
        minutes: { teaching: 10, assessment: 3 },
        scored: "clinic-post",
      });
      expect(track?.segments.enterprise?.minutes).toEqual({ ilt: 10 });
      expect(track?.segments.enterprise?.agenda.map(({ id }) => id)).toEqual([
        "clinic-steps/where",
        "clinic-post",
      ]);
    }
    expect(resolve({}, files).tracks[0]?.segments.enterprise?.minutes).toEqual({ ilt: 65 });
  });
});

test("what is taught, practised and assessed is found from both sides", () => {
  const program = resolve();
  expect(program.modules[0]?.objectives[0]).toMatchObject({
    key: "approval-workflows/build-routing",
    taught: ["approval-workflows/why-routing"],
    practised: ["route-invoices"],
    assessed: ["approvals-post/route-7500", "route-invoices/create-workflow", "route-invoices/escalate"],
  });
  expect(program.coverage).toMatchObject({ objectives: 1, taught: 1, practised: 1, assessed: 1 });
});

test("an objective has its stated level, else that of its verb", () => {
  const statement = (more: string): Readonly<Record<string, string>> => ({
    [modulePath]: withKeys(
      modulePath,
      `objectives:\n  build-routing: { statement: Explain the route${more} }\n`,
    ),
  });
  const level = (more: string) => resolve({}, statement(more)).modules[0]?.objectives[0]?.level;
  expect(level(", bloom: analyse")).toBe("analyse");
  expect(level("")).toBe("understand");
});

test("a program cannot be changed, at any depth", () => {
  const program = resolve();
  const seen: unknown[] = [program];
  while (seen.length > 0) {
    const value = seen.pop();
    if (typeof value !== "object" || value === null) continue;
    expect(Object.isFrozen(value)).toBe(true);
    seen.push(...Object.values(value));
  }
  expect(resolveProgram(analyse(Object.entries(translated)).workspace)).toEqual(program);
});
