import { expect, test } from "vitest";
import { judgeDepth } from "./judge-depth.ts";
import { parseText } from "./parse-text.ts";

test.each([
  ["lists in flow", "[", 64],
  ["maps in flow", "{a: ", 256],
  ["brackets and quotes", '["', 128],
  ["lists in blocks", "- ", 128],
  ["lists in blocks, spread out", "-  ", 192],
  ["keys that are lists", "? ", 128],
  ["keys, values and lists", "- ? : ", 128],
  ["keys behind each other", "a: ", 193],
  ["brackets below each other", "[\n", 128],
])("%s, 100,000 levels deep, are refused at the first level that is too deep", (_, opener, at) => {
  const { root, problems } = parseText(opener.repeat(100_000));
  expect(root).toBeNull();
  expect(problems.map(({ code, start }) => [code, start])).toEqual([["yaml/too-deep", at]]);
});

test("brackets that are closed, and as many as a text may have, are left to the parser", () => {
  expect(judgeDepth("[]".repeat(100_000))).toBeUndefined();
  expect(judgeDepth("[".repeat(200))).toBeUndefined();
});

test("lines that begin ever further to the right are refused at the first one too deep", () => {
  const keys = Array.from({ length: 3000 }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
  expect(
    parseText(keys).problems.map(({ code, start }) => [code, keys.slice(0, start).split("\n").length]),
  ).toEqual([["yaml/too-deep", 65]]);
});

test("colons in quotes, and between brackets, are not keys behind each other", () => {
  const pairs = '"a": 1, '.repeat(300);
  expect(judgeDepth(`a: '${pairs}'\nb: { ${pairs} }\nc: "\n`)).toBeUndefined();
});

test("brackets in prose are letters, however many, and however broken the rest is", () => {
  const line = "  - From [0, 5 on, and a: [x is not.\n    [y\n";
  expect(judgeDepth(`items:\n${line.repeat(1000)}x: "\n`)).toBeUndefined();
});

test("what is broken above is told before what is too deep only because of it", () => {
  expect(parseText("a: b: c\n".repeat(2000)).problems.map(({ code, start }) => [code, start])).toEqual([
    ["yaml/colon-in-text", 3],
  ]);
});

test("what is too deep is told before what the depth leads to", () => {
  expect(parseText(`a: ${"[".repeat(150)}\n`).problems.map(({ code, start }) => [code, start])).toEqual([
    ["yaml/too-deep", 66],
  ]);
});
