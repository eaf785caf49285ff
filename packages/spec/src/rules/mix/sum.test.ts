import { describe, expect, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "mix/sum";
const mix = (shares: string, mark = "") => training(`segments:\n  enterprise:\n    mix: ${shares}${mark}\n`);

describe(code, () => {
  it("finds shares that do not make a whole", () => {
    const [finding] = expectFindings(
      code,
      mix("{ ilt: 60%, video: 30%, docs: 20% }", " # want error 'The mix of \"enterprise\" adds up to 110%'"),
    );
    expect(finding?.hint).toContain("Take away 10 points");
    expectFindings(code, mix("{ ilt: 60%, video: 30.5% }", ' # want error "90.5%"'));
    expectFindings(code, mix("{}", ' # want error "adds up to 0%"'));
  });

  it("is content with 100%, also of fractions", () => {
    expectFindings(code, mix("{ ilt: 33.3%, video: 33.3%, docs: 33.4% }"));
    expectFindings(code, training("segments:\n  enterprise: { preset: enterprise }\n"));
  });

  it("is silent beside a share that cannot be read", () => {
    expectFindings(code, mix("{ ilt: 60%, vidoe: 40% }"));
    expectFindings(code, mix("{ ilt: 60%, video: forty }"));
  });
});
