import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "session/language";
const training = "training.yaml";
const session = "sessions/jakarta.session.yaml";

describe(code, () => {
  it("finds a language the program does not have", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
place: Room 4
language: id # want error "is taught in"
`,
    });
  });

  it("accepts one it has, and none", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
place: Room 4
language: en
`,
      "sessions/bandung.session.yaml": `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
place: Room 4
`,
    });
  });

  it("accepts any where the program does not say", () => {
    expectFindings(code, {
      [training]: withKeys(
        training,
        `languages:
`,
      ),
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
place: Room 4
language: id
`,
    });
  });
});
