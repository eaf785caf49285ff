import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "release/untaught-change";
const module = "modules/approval-workflows/module.yaml";
const training = "training.yaml";
const product = "product.yaml";

describe(code, () => {
  it("finds an added and a changed feature that nobody teaches", () => {
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
  - version: "2026.4"
    changes:
      - feature: bulk-approval # want warning "adds"
        kind: added
        summary: Approve several invoices at once.
`,
    });
  });

  it("finds a changed one", () => {
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
  - version: "2026.4"
    changes:
      - feature: bulk-approval # want warning "changes"
        kind: changed
        summary: Approve several invoices at once.
`,
    });
  });

  it("accepts a feature that a module, a lesson or an objective names", () => {
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
  - version: "2026.4"
    changes:
      - feature: bulk-approval
        kind: added
        summary: Approve several invoices at once.
`,
      [module]: withKeys(
        module,
        `lessons:
  - { id: why-routing, title: Why, duration: 20m, objectives: [build-routing], features: [bulk-approval] }
`,
      ),
    });
  });

  it("accepts repairs, and other releases", () => {
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
  - version: "2026.4"
    changes:
      - feature: bulk-approval
        kind: fixed
        summary: Approve several invoices at once.
`,
    });
  });

  it("accepts changes of another release", () => {
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
  - version: "2026.4"
    changes:
      - feature: bulk-approval
        kind: added
        summary: Approve several invoices at once.
`,
    });
  });

  it("does not count a retired module", () => {
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
  - version: "2026.4"
    changes:
      - feature: bulk-approval # want warning "adds"
        kind: added
        summary: Approve several invoices at once.
`,
      "modules/old/module.yaml": `title: Old
level: 1
status: retired
features: [bulk-approval]
objectives: {}
lessons: []
`,
    });
  });

  it("leaves a feature of a retired module on a track to that track, and of one that is gone to its uses", () => {
    const taught = {
      [training]: withKeys(training, 'product: { name: Acme Approvals, release: "2026.4" }\n'),
      [product]: `name: Acme Approvals
features: { bulk-approval: { title: Bulk approval } }
releases:
  - version: "2026.4"
    changes: [{ feature: bulk-approval, kind: added, summary: Several at once. }]
`,
    };
    expectFindings(code, {
      ...taught,
      [module]: withKeys(module, "features: [bulk-approval]\nstatus: retired\n"),
    });
    expectFindings(code, { ...taught, [module]: null });
  });

  it("stays silent while a feature is misspelt somewhere", () => {
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
  - version: "2026.4"
    changes:
      - feature: bulk-approval
        kind: added
        summary: Approve several invoices at once.
`,
      [module]: withKeys(
        module,
        `features: [bulk-aproval]
`,
      ),
    });
  });
});
