import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "session/order";
const session = "sessions/jakarta.session.yaml";

describe(code, () => {
  it("finds a part before the start and one before another", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
place: Room 4
further:
  - 2026-11-02T09:00 # want error "is not after 2026-11-03T09:00"
  - 2026-11-17T09:00
  - 2026-11-10T09:00 # want error "is not after 2026-11-17T09:00"
`,
    });
  });

  it("finds the same time twice", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
place: Room 4
further:
  - 2026-11-03 09:00:00 # want error "is not after"
`,
    });
  });

  it("accepts parts in order", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
place: Room 4
further: [2026-11-03T13:00, 2026-11-04T09:00]
`,
    });
  });
});
