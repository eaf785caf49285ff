import { expect, it } from "vitest";
import { manualClock } from "../testing/manual-clock.ts";
import { createStrictLms } from "../testing/strict-lms.ts";
import { connect } from "./connect.ts";

async function connected(api: object | undefined) {
  const clock = manualClock();
  const top: Record<string, unknown> = { opener: null, ...(api === undefined ? {} : { API: api }) };
  top.parent = top;
  const tracker = connect({ parent: top, opener: null }, "course", clock, () => {});
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
