import { expect, test } from "vitest";
import { fillCases } from "./fill-cases.ts";

const foreign = ["$", "{{ github.sha }}"].join("");

test("every row fills its columns in, in keys and values", () => {
  const filled = fillCases({
    http: { url: "/route?amount={{amount}}", json: { "$.{{field}}": "{{ role }}" } },
    cases: [
      { amount: 4999, field: "to", role: "manager" },
      { amount: 5000, field: "to", role: "director" },
    ],
  });
  expect(filled).toEqual([
    { http: { url: "/route?amount=4999", json: { "$.to": "manager" } } },
    { http: { url: "/route?amount=5000", json: { "$.to": "director" } } },
  ]);
});

test("a value that is one placeholder keeps the column's type", () => {
  const [filled] = fillCases({ run: { command: "x", exit: 0, stdout: "{{n}}" }, cases: [{ n: 5 }] });
  expect(filled).toEqual({ run: { command: "x", exit: 0, stdout: 5 } });
});

test("what is not a column, and expressions of other tools, stay as they are", () => {
  const [filled] = fillCases({
    run: { command: `echo ${foreign} {{other}} {{a}}` },
    cases: [{ a: "1" }],
  });
  expect(filled).toEqual({ run: { command: `echo ${foreign} {{other}} 1` } });
});

test("without a table there is one case, and a table without rows has none", () => {
  expect(fillCases({ run: { command: "true" } })).toHaveLength(1);
  expect(fillCases({ run: { command: "true" }, cases: [] })).toHaveLength(0);
});
