import { describe, it } from "vitest";
import { post, training } from "../../testing/changes.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "certification/pass-low";
const certification = (lines: string, mark = "") =>
  training(`certifications:\n  approvals-admin:\n    quiz: approvals-post${mark}\n    valid: 1y\n${lines}`);

describe(code, () => {
  it("finds a pass mark below 80%, its own or its quiz's", () => {
    expectFindings(code, certification("    pass: 70% # want warning 'can be passed with 70%'\n"));
    expectFindings(code, {
      ...certification("", " # want warning 'with 60%, the pass mark of its quiz \"approvals-post\"'"),
      ...post("pass: 60%\n"),
    });
  });

  it("is content with 80%, with a reason, and with its own mark over its quiz's", () => {
    expectFindings(code, certification("    pass: 80%\n"));
    expectFindings(code, certification("    pass: 70%\n    because: The regulator asks for 70%.\n"));
    expectFindings(code, { ...certification("    pass: 85%\n"), ...post("pass: 60%\n") });
  });

  it("is silent beside a misspelt reason or mark", () => {
    expectFindings(code, certification("    pass: 70%\n    becuase: The regulator asks for 70%.\n"));
    expectFindings(code, { ...certification("    pas: 85%\n"), ...post("pass: 60%\n") });
  });
});
