import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "module/retired-in-track";
const training = "training.yaml";

describe(code, () => {
  it("finds a retired module in a journey", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `tracks:
  admin-core:
    role: admin
    journey:
      - approval-workflows
      - old-routing # want warning "which is retired"
`,
      ),
      "modules/old-routing/module.yaml": `title: Old routing
level: 2
status: retired
objectives: {}
lessons: []
`,
    });
  });

  it("accepts every other status", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `tracks:
  admin-core:
    role: admin
    journey: [approval-workflows, old-routing]
`,
      ),
      "modules/old-routing/module.yaml": `title: Old routing
level: 2
status: review
objectives: {}
lessons: []
`,
    });
  });

  it("accepts a retired module that is on no track", () => {
    expectFindings(code, {
      "modules/old-routing/module.yaml": `title: Old routing
level: 2
status: retired
objectives: {}
lessons: []
`,
    });
  });
});
