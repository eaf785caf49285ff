import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "release/unknown-release";
const training = "training.yaml";
const product = "product.yaml";

describe(code, () => {
  it("finds a release that the product does not have", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `product:
  name: Acme Approvals
  release: "2026.4" # want error "has no release"
`,
      ),
      [product]: `name: Acme Approvals
features:
  routing-rules: { title: Routing rules }
  bulk-approval: { title: Bulk approval }
releases:
  - { version: "2026.3", changes: [] }
`,
    });
  });

  it("accepts one it has, and programs without product.yaml", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `product:
  name: Acme Approvals
  release: "2026.3"
`,
      ),
      [product]: `name: Acme Approvals
features:
  routing-rules: { title: Routing rules }
  bulk-approval: { title: Bulk approval }
releases:
  - { version: "2026.3", changes: [] }
`,
    });
  });

  it("accepts any release without product.yaml", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `product:
  name: Acme Approvals
  release: "2026.4"
`,
      ),
    });
  });

  it("stays silent while product.yaml is not read whole", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `product:
  name: Acme Approvals
  release: "2026.4"
`,
      ),
      [product]: `name: Acme Approvals
features:
  routing-rules: { title: Routing rules }
  bulk-approval: { title: Bulk approval }
releases:
  - { version: "2026.3", changes: [] }
  - { verson: "2026.4", changes: [] }
`,
    });
  });
});
