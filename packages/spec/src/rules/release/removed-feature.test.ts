import { describe, expect, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { applyFix, expectFindings, findingsOf } from "../../testing/rule-test.ts";

const code = "release/removed-feature";
const module = "modules/approval-workflows/module.yaml";
const training = "training.yaml";
const product = "product.yaml";

describe(code, () => {
  it("finds a feature that went away earlier", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `product:
  name: Acme Approvals
  release: "2026.10"
`,
      ),
      [product]: `name: Acme Approvals
features:
  fax-in: { title: Invoices by fax, removedIn: "2026.4", replacedBy: scan-in }
  scan-in: { title: Scanned invoices }
releases:
  - { version: "2026.3", changes: [] }
`,
      [module]: withKeys(
        module,
        `features: [fax-in] # want warning "went away in release 2026.4"
`,
      ),
    });
  });

  it("finds it by the changes of the release too", () => {
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
  - version: "2026.3"
    changes:
      - { feature: bulk-approval, kind: removed, summary: Gone. }
`,
      [module]: withKeys(
        module,
        `features: [bulk-approval] # want warning "went away in release 2026.3"
`,
      ),
    });
  });

  it("accepts a feature that goes away later", () => {
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
  fax-in: { title: Invoices by fax, removedIn: "2026.4", replacedBy: scan-in }
  scan-in: { title: Scanned invoices }
releases:
  - { version: "2026.3", changes: [] }
`,
      [module]: withKeys(
        module,
        `features: [fax-in]
`,
      ),
    });
  });

  it("accepts a retired module", () => {
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
  fax-in: { title: Invoices by fax, removedIn: "2026.4", replacedBy: scan-in }
  scan-in: { title: Scanned invoices }
releases:
  - { version: "2026.3", changes: [] }
`,
      [module]: withKeys(
        module,
        `status: retired
features: [fax-in]
`,
      ),
    });
  });

  it("offers what took its place", () => {
    const files = {
      [training]: withKeys(training, 'product:\n  name: Acme\n  release: "2026.4"\n'),
      [product]: `name: Acme
features:
  fax-in: { title: Fax, removedIn: "2026.4", replacedBy: scan-in }
  scan-in: { title: Scan }
releases: []
`,
      [module]: withKeys(module, "features: [fax-in]\n"),
    };
    const [finding] = findingsOf(code, files);
    expect(finding && applyFix(finding, files)[module]).toContain("features: [scan-in]");
  });
});
