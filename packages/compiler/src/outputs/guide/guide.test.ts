import type { Program, ProgramTrack } from "@coursewright/spec";
import { describe, expect, it } from "vitest";
import { factLines, linesOf } from "../../document/testing/printed-text.ts";
import { createFindings } from "../../finding.ts";
import { buildGuide } from "../../guide/build-guide.ts";
import { scopePlans, sessionPlans } from "../../guide/guide-plan.ts";
import { testInputs } from "../../testing/inputs.ts";
import { testProgram } from "../../testing/program.ts";
import { guide } from "./guide.ts";

const inputs = testInputs();

/** The test program with a session in a room, and what a trainer's author writes. */
function program(changes: Partial<Program> = {}): Program {
  const plain = testProgram();
  const modules = plain.modules.map((module) => ({
    ...module,
    owner: "education@acme.example",
    lessons: module.lessons.map((lesson) =>
      lesson.id === "why-routing"
        ? {
            ...lesson,
            facilitator: "Ask who approved the last *large* invoice.\n\n- Wait.\n- Wait longer.",
            activity: "Draw the route.",
            cutIfLate: "The second example.",
            planB: "Draw it on paper at {{customer}}.",
            producer: "- Poll: who approves?",
          }
        : lesson,
    ),
  }));
  return testProgram({
    modules,
    segments: [segment],
    tracks: plain.tracks.map(withChange),
    sessions: [session],
    surveys: [{ id: "feedback", title: "How was it?", of: "admin-core", questions: [] }],
    ...changes,
  });
}

const segment = {
  id: "enterprise",
  title: "Enterprise",
  mix: {},
  minutes: {},
  shares: {},
  plan: {
    teach: "ilt",
    support: { modality: "office-hours", every: 3_628_800, duration: 1200, until: 7_257_600 },
  },
} as const;

function withChange(track: ProgramTrack): ProgramTrack {
  const entry = { kind: "lesson", module: "first-steps", minutes: 10 } as const;
  const agenda = [
    { ...entry, id: "first-steps/welcome", title: "Welcome", modality: "ilt" },
    { ...entry, id: "first-steps/extra", title: "Shortcuts", modality: "video" },
    {
      ...entry,
      id: "approval-workflows/why-routing",
      title: "Why",
      module: "approval-workflows",
      modality: "ilt",
    },
    {
      ...entry,
      kind: "exercise",
      id: "route-invoices",
      title: "Route",
      module: "approval-workflows",
      modality: "ilt",
    },
  ] as const;
  return {
    ...track,
    segments: { enterprise: { minutes: {}, agenda } },
    change: {
      why: "Nobody asks you any more where an invoice is.",
      tradeOffs: ["The rule must be written down."],
      objections: [{ says: "E-mail works.", answer: "Until somebody asks who approved it." }],
      benefit: "Three invoices reach somebody on the first day.",
    },
  };
}

const session = {
  id: "jakarta-december",
  title: "Approvals for Nusantara",
  track: "admin-core",
  segment: "enterprise",
  customer: "Nusantara & Sons",
  start: "2026-12-08T09:00",
  further: ["2026-12-10T13:30"],
  timeZone: "Asia/Jakarta",
  trainers: ["Rani Kusuma"],
  place: "Room 14B",
  capacity: 14,
} as const;

function textOf(resolved: Program, plan: Parameters<typeof buildGuide>[1]): string {
  const findings = createFindings();
  const built = buildGuide(resolved, plan, inputs, findings);
  expect(findings.all()).toEqual([]);
  const head = [built.kind, built.title, ...factLines(built.facts, ""), ...built.imprint];
  return `${[...head, ...linesOf(built.blocks)].join("\n")}\n`;
}

function first<T>(values: readonly T[]): T {
  const [value] = values;
  if (value === undefined) throw new Error("there is none");
  return value;
}

describe("a guide", () => {
  it("for a track says what it says on record", async () => {
    const text = textOf(program(), first(scopePlans(program(), "track")));
    await expect(text).toMatchFileSnapshot("golden/track.en.txt");
  });

  it("for a session says it by the clock, in the session's language, and what is done elsewhere", async () => {
    const resolved = program({ language: "id", sessions: [{ ...session, language: "id" }] });
    const text = textOf(resolved, first(sessionPlans(resolved)));
    await expect(text).toMatchFileSnapshot("golden/session.id.txt");
  });

  it("for a virtual session has the producer's script, for one in a room it has none", () => {
    const virtual = { ...session, modality: "vilt", link: "https://meet.example/1" } as const;
    const text = (held: Program) => textOf(held, first(sessionPlans(held)));
    expect(text(program({ sessions: [virtual] }))).toContain("\n# Producer's script\n");
    expect(text(program({ sessions: [virtual] }))).toContain("- Poll: who approves?");
    expect(text(program())).not.toContain("Producer's script");
  });

  it("warns of a part that runs into the next one", () => {
    const tight = program({ sessions: [{ ...session, further: ["2026-12-08T09:20"] }] });
    expect(textOf(tight, first(sessionPlans(tight)))).toContain(
      "This part ends at 09:35; the next one begins at 09:20 on the same day.",
    );
  });

  it("shows the slides that are built beside it, each beside what is said to it", () => {
    const modules = program().modules.map((module) => ({
      ...module,
      lessons: module.lessons.map((lesson) => ({
        ...lesson,
        markdown: "Before it.\n\n## The first thing\n\n- a\n\nSaid to it.\n\n## The second\n\n- b\n",
      })),
    }));
    const text = (outputs: Program["outputs"]) => {
      const resolved = program({ modules, outputs });
      return textOf(resolved, first(scopePlans(resolved, "track")));
    };
    const shown = text([{ output: "slides" }]);
    expect(shown).toContain("Slides:\n  admin-core.en.pptx, 32 slides\n");
    expect(shown).toContain("| 0:00–0:10 | First steps / Welcome | 6–8 | 10 min |");
    expect(shown).toContain("#### The first thing\n(Slide 7: The first thing)\n- a\nSaid to it.\n");
    expect(shown).toContain("#### The second\n(Slide 8: The second)\n");
    expect(text([{ output: "slides", languages: ["id"] }])).not.toContain("Slide");
    expect(text([{ output: "slides", scope: "module" }])).not.toContain("Slide");
    expect(text([])).not.toContain("Slide");
  });

  it("for a segment goes by the segment's own deck where there is one", () => {
    const text = (outputs: Program["outputs"]) => {
      const resolved = program({ outputs });
      return textOf(resolved, first(sessionPlans(resolved)));
    };
    const both = [{ output: "slides" }, { output: "slides", segments: ["enterprise"] }];
    expect(text(both)).toContain("admin-core.enterprise.en.pptx");
    expect(text([{ output: "slides" }])).toContain("admin-core.en.pptx");
    expect(text([{ output: "slides", segments: ["smb"] }])).not.toContain("pptx");
  });

  it("names what the lab looks at, step by step", () => {
    const check = [{ title: "{{customer}} has a workflow", file: { path: "a" } }, { file: { path: "b" } }];
    const modules = program().modules.map((module) => ({
      ...module,
      exercises: module.exercises.map((exercise) => ({
        ...exercise,
        lab: { environment: {}, steps: { "create-workflow": { check } } },
      })),
    }));
    const text = textOf(program({ modules }), first(scopePlans(program({ modules }), "track")));
    expect(text).toContain("What is checked:\n  - Acme & Sons <Ltd> has a workflow\nWhat they read");
  });

  it("names a common mistake by the comment at the top of its script, in the language it is written in", () => {
    const lines = (script: string, language = "en") => {
      const resolved = program({ language, languages: ["en", "id"] });
      const read = (path: string) =>
        path.endsWith("mistakes/wrong-name.sh") ? new TextEncoder().encode(script) : inputs.read(path);
      const plan = first(scopePlans(resolved, "track"));
      return linesOf(buildGuide(resolved, plan, { ...inputs, read }, createFindings()).blocks).join("\n");
    };
    const said = "The name has no capital. They then read";
    expect(lines("#!/bin/sh\n# The name has no capital.\nexit 0\n")).toContain(said);
    expect(lines("# The name has no capital\r\n# More.\r\n")).toContain(said);
    expect(lines("#!/bin/sh\n# shellcheck disable=SC2086\n")).toContain("- They then read");
    expect(lines("#!/bin/sh\nset -eu\n# Later\n")).toContain("- They then read");
    expect(lines("# The name has no capital.\n", "id")).not.toContain("capital");
  });

  it("writes dates and lists in the language of the sentences around them", () => {
    const held = (language: string) => {
      const resolved = program({ language, sessions: [{ ...session, language }] });
      return textOf(resolved, first(sessionPlans(resolved)));
    };
    expect(held("de")).toContain("# Part 1: Tuesday, December 8, 2026\n");
    expect(held("de")).not.toMatch(/Dezember| und /);
    expect(held("id")).toContain("Selasa, 08 Desember 2026");
    expect(held("en-GB")).toMatch(/# Part 1: Tuesday,? 8 December 2026\n/);
  });

  it("says so where the clocks change while it is taught", () => {
    const night = (start: string) => {
      const held = { ...session, start, further: [], timeZone: "Europe/Berlin" };
      return textOf(program({ sessions: [held] }), first(sessionPlans(program({ sessions: [held] }))));
    };
    expect(night("2027-03-28T01:30")).toContain("the clocks go forward by 1 h.");
    expect(night("2027-10-31T02:30")).toContain("the clocks go back by 1 h.");
    expect(night("2027-03-27T01:30")).not.toContain("clocks");
  });

  it("keeps the keys of exams off paper", () => {
    const assessments = program().assessments.map((each) =>
      each.id === "admin-pre" ? { ...each, secure: true } : each,
    );
    const text = textOf(program({ assessments }), first(scopePlans(program({ assessments }), "track")));
    expect(text).toContain("The key of this exam is not printed here.");
  });

  it("reports a word that is no variable, a picture that is not there and one in the web", () => {
    const modules = program().modules.map((module) => ({
      ...module,
      lessons: module.lessons.map((lesson) => ({
        ...lesson,
        markdown: "{{nobody}} ![a](none.png) ![b](https://example.com/b.png)",
      })),
    }));
    const { findings } = guide.generate({ program: program({ modules }), scope: "module", inputs });
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set(["output/template", "output/missing-file", "output/remote-media"]),
    );
  });
});

it("files are named after what they are for", () => {
  const pathsOf = (request: Omit<Parameters<typeof guide.generate>[0], "inputs">) =>
    guide.generate({ ...request, inputs }).files.map(({ path }) => path);
  expect(pathsOf({ program: program(), scope: "track" })).toEqual([
    "guide/admin-core.en.pdf",
    "guide/admin-core.en.docx",
    "guide/sessions/jakarta-december.en.pdf",
    "guide/sessions/jakarta-december.en.docx",
  ]);
  const clinic = program({ variant: "clinic", sessions: [{ ...session, variant: "clinic" }, session] });
  expect(pathsOf({ program: clinic, scope: "program", segment: "enterprise" })).toEqual([
    "guide/acme-approvals.enterprise.clinic.en.pdf",
    "guide/acme-approvals.enterprise.clinic.en.docx",
    "guide/sessions/jakarta-december.clinic.en.pdf",
    "guide/sessions/jakarta-december.clinic.en.docx",
  ]);
});
