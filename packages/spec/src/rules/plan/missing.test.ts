import { describe, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "plan/missing";
const segments = (mark: string, plans: string, more = "") =>
  training(
    `segments:\n  enterprise: { mix: { ilt: 100% } }\n  smb:${mark}\n    preset: smb\n${plans}${more}`,
  );
const roles = "roles:\n  admin:\n    title: Administrator\n    plan: { teach: video }\n";

describe(code, () => {
  it("misses a segment's plan", () => {
    expectFindings(
      code,
      segments(" # want warning 'The segment \"smb\" has no plan'", "plans:\n  enterprise: { teach: ilt }\n"),
    );
  });

  it("says it once where there are no plans at all", () => {
    expectFindings(
      code,
      training(
        'segments:\n  enterprise: # want warning "No segment has a plan"\n    preset: enterprise\n  smb: { preset: smb }\nplans: {}\n',
      ),
    );
  });

  it("is content with a plan, and where every role has its own", () => {
    expectFindings(code, segments("", "plans:\n  enterprise: { teach: ilt }\n  smb: { teach: video }\n"));
    expectFindings(code, segments("", "plans:\n  enterprise: { teach: ilt }\n", roles));
  });

  it("is silent while a plan cannot be read or names another segment", () => {
    expectFindings(code, segments("", "plans:\n  enterprise: { teach: ilt }\n  smb: { tech: video }\n"));
    expectFindings(code, segments("", "plans:\n  enterprise: { teach: ilt }\n  sbm: { teach: video }\n"));
  });
});
