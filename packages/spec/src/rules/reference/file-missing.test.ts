import { describe, expect, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { applyFix, expectFindings, findingsOf } from "../../testing/rule-test.ts";

const code = "reference/file-missing";
const module = "modules/approval-workflows/module.yaml";
const lab = "exercises/route-invoices/lab.yaml";
const training = "training.yaml";

describe(code, () => {
  it("does not offer a translation in place of its source", () => {
    const lesson = "modules/approval-workflows/why-routing";
    const [finding] = findingsOf(code, { [`${lesson}.md`]: null, [`${lesson}.id.md`]: "# Mengapa\n" });
    expect(finding?.hint).toContain("Create the file");
  });

  it("finds a misspelt file", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-rooting.md # want error "There is no file"
`,
      ),
    });
  });

  it("tells capital letters apart", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: Why-Routing.md # want error "There is no file"
`,
      ),
    });
  });

  it("finds a missing script of a lab", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `environment:
  tools: [sh]
  setup: setup.sh # want error "setup.sh"
`,
      ),
    });
  });

  it("finds a web address where a file is needed", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: https://docs.acme.example/routing.md # want error "There is no file"
`,
      ),
    });
  });

  it("accepts files beside the document, below it and above it", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: ./why-routing.md
`,
      ),
      "modules/basics/module.yaml": `title: Basics
level: 1
objectives: {}
lessons:
  - { id: why, title: Why, duration: 5m, text: ../approval-workflows/why-routing.md }
`,
    });
  });

  it("accepts a folder that has files in it", () => {
    expectFindings(code, {
      [lab]: withKeys(
        lab,
        `environment:
  tools: [sh]
  data: [data, data/]
`,
      ),
      "exercises/route-invoices/data/invoices.json": `[]`,
    });
  });

  it("leaves paths of libraries alone", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `library:
  shared: { path: ../shared-training }
`,
      ),
    });
  });

  it("offers the nearest file, or the same name elsewhere", () => {
    const misspelt = { [module]: withKeys(module, lesson("why-rooting.md")) };
    const [near] = findingsOf(code, misspelt);
    expect(near && applyFix(near, misspelt)[module]).toContain("text: why-routing.md");
    const elsewhere = {
      [module]: withKeys(module, lesson("boundaries.md")),
      "modules/basics/boundaries.md": "# Boundaries\n",
    };
    expect(findingsOf(code, elsewhere)[0]?.hint).toBe('Did you mean "../basics/boundaries.md"?');
  });

  it("offers slashes for backslashes", () => {
    const [finding] = findingsOf(code, {
      [module]: withKeys(module, lesson("texts\\why.md")),
      "modules/approval-workflows/texts/why.md": "# Why\n",
    });
    expect(finding?.hint).toBe('Did you mean "texts/why.md"?');
  });

  function lesson(text: string): string {
    return `lessons:\n  - { id: why-routing, title: Why, duration: 20m, text: ${text} }\n`;
  }
});
