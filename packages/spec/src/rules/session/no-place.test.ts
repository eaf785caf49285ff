import { describe, it } from "vitest";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "session/no-place";
const session = "sessions/jakarta.session.yaml";

describe(code, () => {
  it("finds a meeting without a link and a room without a place", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
modality: vilt # want warning "has no meeting"
place: Room 4
`,
      "sessions/bandung.session.yaml": `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
modality: ilt # want warning "has no room"
link: https://meet.acme.example/a
`,
    });
  });

  it("finds a session with neither", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00 # want warning "no room or meeting"
timeZone: Asia/Jakarta
trainers: [Dewi]
`,
    });
  });

  it("accepts what fits", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
modality: ilt
place: Room 4
`,
      "sessions/bandung.session.yaml": `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
link: https://meet.acme.example/a
`,
    });
  });

  it("stays silent beside a misspelt key", () => {
    expectFindings(code, {
      [session]: `track: admin-core
segment: enterprise
start: 2026-11-03T09:00
timeZone: Asia/Jakarta
trainers: [Dewi]
modality: vilt
lnk: https://meet.acme.example/a
`,
    });
  });
});
