import { describe, expect, it } from "vitest";
import { catalogueFor } from "../../testing/catalogue-for.ts";
import { module, training } from "../../testing/changes.ts";
import {
  allFindings,
  expectFindings,
  findingsOf,
  pointedAt,
  type TestFiles,
} from "../../testing/rule-test.ts";
import { soundWorkspace } from "../../testing/sound-workspace.ts";
import { analyse } from "../../workspace/workspace.ts";

const code = "lesson/unused-file";
const folder = "modules/approval-workflows";
const text = (name: string): TestFiles => ({ [`${folder}/${name}`]: "# A text\n\nSo it is.\n" });
const lessons = (keys: string, mark = "") =>
  module(`lessons:${mark}
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
${keys}`);

describe(code, () => {
  it("finds a text that no lesson uses, and points at the lessons", () => {
    const [finding] = findingsOf(code, text("how-to.md"));
    expect(finding?.message).toBe('No lesson of "approval-workflows" uses how-to.md, so nobody reads it.');
    expect(finding?.hint).toContain("text: how-to.md");
    expect(finding?.hint).toContain("_how-to.md");
    expect(finding && pointedAt(finding, {})).toBe("lessons");
  });

  it("says it once for a module, and not for each translation", () => {
    const files = { ...text("a.md"), ...text("a.id.md"), ...text("texts/b.md"), ...text("a.bank.id.md") };
    const [finding, ...others] = allFindings(files);
    expect(others).toEqual([]);
    expect(finding?.message).toContain("uses a.md and 1 more file: texts/b.md.");
  });

  it("tells a translation that is left after a rename in that file, and nothing else", () => {
    const files = {
      ...training("languages: [en, id]\n"),
      ...text("why-rooting.id.md"),
      "locales/id.po": catalogueFor(analyse(Object.entries(soundWorkspace)).workspace),
    };
    const [finding, ...others] = allFindings(files);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code, file: `${folder}/why-rooting.id.md` });
    expect(finding?.message).toContain("a translation or a variant of why-rooting.md, which is not there");
    expect(finding?.hint).toBe('Did you mean "why-routing.id.md"? Rename the file.');
  });

  it("names the one text that lacks a translation, however much its name has changed", () => {
    const [finding] = findingsOf(code, { ...training("languages: [en, id]\n"), ...text("limits.id.md") });
    expect(finding?.hint).toContain("why-routing.id.md");
    const [variant] = findingsOf(code, {
      "variants/bank.variant.yaml": "title: Banks\n",
      ...text("why.bank.md"),
    });
    expect(variant?.file).toBe(`${folder}/why.bank.md`);
  });

  it("is the only finding where a lesson is taken out", () => {
    const files = {
      ...training("segments: { enterprise: { mix: { ilt: 50%, docs: 50% } } }\n"),
      ...module(`lessons:
  - { id: other, title: Other, duration: 5m, text: other.md }
`),
      ...text("other.md"),
    };
    expect(allFindings(files).map((each) => each.code)).toEqual([code]);
  });

  it("knows texts, translations, variants, transcripts, and what a text links to", () => {
    expectFindings(code, text("why-routing.id.md"));
    expectFindings(code, text("why-routing.bank.md"));
    expectFindings(code, text("why-routing.bank.id.md"));
    expectFindings(code, {
      ...lessons(`    text: why-routing.md
    media: [{ title: A talk, file: a.mp3, transcript: spoken.md }]
`),
      [`${folder}/a.mp3`]: "",
      ...text("spoken.md"),
    });
    expectFindings(code, {
      [`${folder}/why-routing.md`]: "# Why\n\nRead [the whole rule](more/rule.md#limits).\n",
      ...text("more/rule.md"),
    });
  });

  it("knows the lesson of another module", () => {
    expectFindings(code, {
      ...text("shared.md"),
      "modules/next/module.yaml": `title: Next
level: 1
objectives: {}
lessons:
  - { id: a, title: A, duration: 5m, text: ../approval-workflows/shared.md }
`,
    });
  });

  it.each(["README.md", "readme.id.md", "_draft.md", "_old/why.md", "notes.md", "CHANGELOG.md"])(
    "leaves %s to the authors",
    (name) => {
      expectFindings(code, text(name));
    },
  );

  it("is silent where a file is missing, or a key is misspelt: it may be the one that was meant", () => {
    expectFindings(code, { ...lessons("    text: why-rooting.md\n") });
    expectFindings(code, { ...lessons("    txt: why-routing.md\n") });
    expect(allFindings(lessons("    text: why-rooting.md\n"))).toHaveLength(1);
  });

  it("is silent while a delivery names a lesson that is gone", () => {
    expectFindings(code, {
      ...text("old.md"),
      ...module("deliveries:\n  - { modality: video, lessons: [old], duration: 5m }\n"),
    });
  });

  it("is not thrown off by a folder of an unusual name", () => {
    expectFindings(code, { "modules/constructor/why.md": "# Why\n", "modules/__proto__/why.md": "# Why\n" });
  });
});
