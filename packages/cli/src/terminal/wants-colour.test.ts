import { expect, test } from "vitest";
import { wantsColour } from "./wants-colour.ts";

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: "1" }, true, false],
  [{ NO_COLOR: "" }, true, true],
  [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "0" }, true, false],
  [{ TERM: "dumb" }, true, false],
  [{ CI: "true" }, false, false],
  [{ CI: "true", GITHUB_ACTIONS: "true" }, false, true],
])("%j on a terminal: %s gives %s", (env, terminal, expected) => {
  expect(wantsColour(env, terminal)).toBe(expected);
});
