import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "reference/file-outside";
const module = "modules/approval-workflows/module.yaml";
const lab = "exercises/route-invoices/lab.yaml";
const training = "training.yaml";

describe(code, () => {
  it("finds a path that climbs out", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: ../../../why-routing.md # want error "leads out of the workspace"
`,
      ),
    });
  });

  it("finds paths from the root of a disk", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: /home/ana/why-routing.md # want error "begins at the root"
`,
      ),
      [lab]: withKeys(
        lab,
        `environment:
  tools: [sh]
  setup: C:\\Users\\ana\\setup.sh # want error "begins at the root"
`,
      ),
    });
  });

  it("accepts a path that climbs and stays inside", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: ../../modules/approval-workflows/why-routing.md
`,
      ),
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
});
