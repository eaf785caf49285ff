import { describe, it } from "vitest";
import { training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "library/not-read";

describe(code, () => {
  it("says that modules of another workspace are not there", () => {
    expectFindings(
      code,
      training(`library:
  shared: # want error 'so "shared" adds nothing'
    path: ../shared-modules
  partners: # want error 'so "partners" adds nothing'
    git: https://git.example.com/training.git#v3
`),
    );
  });
});
