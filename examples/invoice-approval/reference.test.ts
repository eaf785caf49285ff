import { analyse, resolveProgram } from "@coursewright/spec";
import { describe, expect, test } from "vitest";
import { readFolder } from "./read-folder.ts";

const { workspace, diagnostics } = analyse(readFolder(import.meta.dirname));

describe("the reference program", () => {
  test("has no finding at all", () => {
    const found = diagnostics.map(({ file, range, code, message }) => {
      return `${file}:${range.start.line} ${code} ${message}`;
    });
    expect(found).toEqual([]);
  });

  test.each(["enterprise", "smb"])("reaches %s in the mix it declares, within five points", (id) => {
    const segment = resolveProgram(workspace)?.segments.find((each) => each.id === id);
    const declared = new Map(Object.entries(segment?.mix ?? {}));
    const planned = new Map(Object.entries(segment?.shares ?? {}));
    const off = [...new Set([...declared.keys(), ...planned.keys()])].filter((modality) => {
      return Math.abs((planned.get(modality) ?? 0) - (declared.get(modality) ?? 0)) > 5;
    });
    expect(planned.size).toBe(4);
    expect(off).toEqual([]);
  });

  test("teaches, practises and assesses every objective of the administrators' core module", () => {
    const core = resolveProgram(workspace)?.modules.find((each) => each.id === "approval-workflows");
    const whole = core?.objectives.filter((each) => {
      return each.taught.length > 0 && each.practised.length > 0 && each.assessed.length > 0;
    });
    expect(whole?.map((each) => each.id)).toEqual(["build-routing", "notify-and-escalate", "test-workflow"]);
  });

  test("leaves no feature of the product untaught", () => {
    expect(resolveProgram(workspace)?.coverage.features.untaught).toEqual([]);
  });

  test("has every lesson in Indonesian, with the same headings, pictures and tables", () => {
    const english = lessons("en");
    const indonesian = lessons("id");
    expect(indonesian.map((each) => each.file)).toEqual(
      english.map((each) => each.file?.replace(/\.md$/, ".id.md")),
    );
    const drawn = indonesian.map((each) => each.markdown.replaceAll(".id.svg)", ".svg)"));
    expect(drawn.map(shapeOf)).toEqual(english.map((each) => shapeOf(each.markdown)));
  });

  test("has its drawings in Indonesian", () => {
    const pictures = lessons("id").flatMap((each) => each.markdown.match(/[\w-]+(?:\.\w+)*\.svg/g) ?? []);
    expect(pictures.sort()).toEqual([
      "escalation-timeline.id.svg",
      "routes-by-amount.id.svg",
      "workflow-anatomy.id.svg",
    ]);
  });

  test("says every title and every objective in Indonesian", () => {
    const english = titles("en");
    expect(english.length).toBeGreaterThan(20);
    expect(titles("id").filter((each) => english.includes(each))).toEqual([]);
  });

  test("speaks a hospital's words in its variant", () => {
    const [first] = lessons("en", "healthcare").filter((each) => each.id === "who-has-it");
    expect(first?.markdown).toContain("the vendor on the phone");
    expect(first?.markdown).not.toContain("supplier");
  });
});

function lessons(language: string, variant?: string) {
  const program = resolveProgram(workspace, { language, ...(variant === undefined ? {} : { variant }) });
  return program?.modules.flatMap((module) => module.lessons) ?? [];
}

function titles(language: string): readonly string[] {
  const modules = resolveProgram(workspace, { language })?.modules ?? [];
  return modules.flatMap((module) => [
    module.title,
    ...module.lessons.map((lesson) => lesson.title),
    ...module.objectives.map((objective) => objective.statement),
    ...module.assessments.map((assessment) => assessment.title),
  ]);
}

/** What a translation keeps: the depth of headings, pictures, rows of tables, templates. */
function shapeOf(markdown: string): readonly string[] {
  return markdown.match(/^#+(?= )|\]\([^)]+\)|^\|(?=.)|\{\{\w+\}\}/gm) ?? [];
}
