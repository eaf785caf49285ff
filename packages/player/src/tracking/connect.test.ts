import { expect, it } from "vitest";
import { manualClock } from "../testing/manual-clock.ts";
import { createStrictLms } from "../testing/strict-lms.ts";
import { createStrictLms2004 } from "../testing/strict-lms-2004.ts";
import { connect, readTracking, type Tracking } from "./connect.ts";

async function connected(api: object | undefined, tracking: Tracking = "scorm12") {
  const clock = manualClock();
  const top: Record<string, unknown> = {
    opener: null,
    ...(api === undefined ? {} : { API: api, API_1484_11: api }),
  };
  top.parent = top;
  const tracker = connect(tracking, { parent: top, opener: null }, "course", clock, () => {});
  for (let step = 0; step < 40; step++) {
    clock.advance(250);
    await Promise.resolve();
  }
  return tracker;
}

it("starts a session with the LMS around it", async () => {
  const lms = createStrictLms();
  expect((await connected(lms.api)).launch.kind).toBe("lms");
  expect(lms.state).toBe("running");
});

it("insists when the LMS is not ready at once", async () => {
  const { api } = createStrictLms();
  let calls = 0;
  const LMSInitialize = (empty: string) => (++calls < 3 ? "false" : api.LMSInitialize(empty));
  expect((await connected({ ...api, LMSInitialize, LMSGetLastError: () => "101" })).launch.kind).toBe("lms");
});

it("tells an LMS that refuses from none at all", async () => {
  expect((await connected({ LMSInitialize: () => "false" })).launch.kind).toBe("refused");
  expect((await connected(undefined)).launch.kind).toBe("preview");
});

it("never claims to have saved what an LMS refused", async () => {
  expect((await connected({ LMSInitialize: () => "false" })).finish("whenSaved")).toBe(false);
});

it("speaks the edition that the package is written for", async () => {
  const lms = createStrictLms2004();
  expect((await connected(lms.api, "scorm2004")).launch).toMatchObject({ kind: "lms", longestState: 64_000 });
  expect(lms.state).toBe("running");
  expect((await connected(createStrictLms2004().api, "scorm12")).launch.kind).toBe("preview");
});

it("asks nobody where nobody listens", async () => {
  const lms = createStrictLms();
  expect((await connected(lms.api, "none")).launch.kind).toBe("preview");
  expect(lms.state).toBe("before");
});

it("takes a page that says nothing for SCORM 1.2, as packages built before were", () => {
  expect([undefined, "scorm12", "scorm2004", "none", "x"].map(readTracking)).toEqual([
    "scorm12",
    "scorm12",
    "scorm2004",
    "none",
    "scorm12",
  ]);
});
