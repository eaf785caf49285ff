import { describe, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "mix/preset-changed";
const segment = (lines: string) => training(`segments:\n  enterprise:\n    preset: enterprise\n${lines}`);
const other = "    mix: { ilt: 40%, video: 60% }";

describe(code, () => {
  it("asks why a preset is changed", () => {
    expectFindings(
      code,
      segment(`${other} # want warning 'The mix of the preset "enterprise" is changed'\n`),
    );
    expectFindings(code, segment('    completion: 60% # want warning "The completion target"\n'));
  });

  it("is content with a reason, with the same shares, and with a higher target", () => {
    expectFindings(code, segment(`${other}\n    because: Their sites have no meeting rooms.\n`));
    expectFindings(code, segment("    mix: { ilt: 60%, video: 20%, docs: 10%, office-hours: 10% }\n"));
    expectFindings(code, segment("    completion: 95%\n"));
    expectFindings(code, training(`segments:\n  enterprise:\n${other}\n    completion: 60%\n`));
  });

  it("leaves a mix that is no whole to its own rule", () => {
    expectFindings(code, segment("    mix: { ilt: 40% }\n"));
    expectFindings(code, segment(`${other}\n    becuase: Their sites have no meeting rooms.\n`));
  });
});
