import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "session/module-outside-track";
const session = "sessions/jakarta.session.yaml";

describe(code, () => {
  it("finds a module of another track", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
place: Room 4
modules: [basics] # want error "is not on the track"
`,
      "modules/basics/module.yaml": `title: Basics
level: 1
objectives: {}
lessons: []
`,
    });
  });

  it("accepts modules of the track", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
place: Room 4
modules: [approval-workflows]
`,
    });
  });

  it("leaves modules that do not exist to their own finding", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
place: Room 4
modules: [basiks]
`,
    });
  });

  it("accepts what a variant may add", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
place: Room 4
modules: [basics]
variant: bank
`,
      "modules/basics/module.yaml": `title: Basics
level: 1
objectives: {}
lessons: []
`,
      "variants/bank.variant.yaml": `title: Bank
`,
    });
  });
});
