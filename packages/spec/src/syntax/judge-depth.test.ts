import { expect, test } from "vitest";
import { judgeDepth } from "./judge-depth.ts";
import { parseText } from "./parse-text.ts";

test.each([
  ["lists in flow", "[", 64],
  ["maps in flow", "{a: ", 256],
  ["brackets and quotes", '["', 128],
  ["lists in blocks", "- ", 128],
])("%s, 100,000 levels deep, are refused at the first level that is too deep", (_, opener, at) => {
  const { root, problems } = parseText(opener.repeat(100_000));
  expect(root).toBeNull();
  expect(problems.map(({ code, start }) => [code, start])).toEqual([["yaml/too-deep", at]]);
});

test("brackets that are closed, and as many as a text may have, are left to the parser", () => {
  expect(judgeDepth("[]".repeat(100_000))).toBeUndefined();
  expect(judgeDepth("[".repeat(1000))).toBeUndefined();
});
