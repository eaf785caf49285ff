import { expect, it } from "vitest";
import { manualClock } from "../testing/manual-clock.ts";
import { awaitApi, type Frame, findApi } from "./find-api.ts";

const api = { LMSInitialize: () => "true" };
const find = (frame: Frame) => findApi(frame, "API", "LMSInitialize");

function frame(parent?: unknown, more: object = {}): Frame {
  const own: Record<string, unknown> = { opener: null, ...more };
  own.parent = parent ?? own;
  return own as unknown as Frame;
}

/** A window of another origin: `parent` and `opener` may be read, anything else throws. */
function foreign(parent?: unknown): Frame {
  return new Proxy(frame(parent), {
    get: (target, name) => {
      if (name === "parent" || name === "opener") return Reflect.get(target, name);
      throw new Error("Blocked a frame from accessing a cross-origin frame.");
    },
  });
}

it("looks upwards, past windows of other origins", () => {
  expect(find(frame(frame(foreign(frame(undefined, { API: api })))))).toBe(api);
});

it("looks in the opener and around it, even if a parent was opened", () => {
  const opener = frame(frame(undefined, { API: api }));
  expect(find(frame(frame(undefined, { opener })))).toBe(api);
});

it("prefers the nearest and passes over what only looks like one", () => {
  const fake = { API: { LMSInitialize: "no" } };
  const near = { LMSInitialize: () => "true" };
  expect(find(frame(frame(frame(undefined, { API: api }), { API: near }), fake))).toBe(near);
});

it("ends in circles, long chains and with null parents", () => {
  const opener: { opener?: unknown } = {};
  const first = frame(undefined, { opener });
  opener.opener = first;
  expect(find(first)).toBeUndefined();
  let deep = frame(undefined, { API: api });
  for (let hop = 0; hop < 1_000; hop++) deep = frame(deep);
  expect(find(deep)).toBeUndefined();
  expect(find({ parent: null, opener: undefined })).toBeUndefined();
});

it("waits for a late API inside a frame, five seconds at most", async () => {
  const clock = manualClock();
  const never = awaitApi(frame(frame()), "API", "LMSInitialize", clock);
  const parent = frame(undefined);
  const soon = awaitApi(frame(parent), "API", "LMSInitialize", clock);
  clock.advance(250);
  Object.assign(parent, { API: api });
  for (let step = 0; step < 25; step++) clock.advance(250);
  expect(await soon).toBe(api);
  expect(await never).toBeUndefined();
});

it("does not wait where nothing is around", async () => {
  expect(await awaitApi(frame(), "API", "LMSInitialize", manualClock())).toBeUndefined();
});
