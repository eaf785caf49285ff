import type { Scalar } from "./checkpoints/checkpoint.ts";

/** A bare value means `eq`; several operators must all hold. */
export type Matcher = Scalar | MatcherFields;

/** The operators, spelled the same in every kind of checkpoint. */
export interface MatcherFields {
  readonly eq?: unknown;
  readonly ne?: unknown;
  readonly gt?: number | string;
  readonly gte?: number | string;
  readonly lt?: number | string;
  readonly lte?: number | string;
  readonly in?: readonly unknown[];
  readonly notIn?: readonly unknown[];
  /** Membership in an array, a substring of a string. */
  readonly contains?: unknown;
  /** A regular expression (ECMAScript, `u` and `m` set), found anywhere in a string. */
  readonly matches?: string;
  readonly exists?: boolean;
  readonly type?: ValueType;
  /** Of a string (in characters), an array or an object (its keys). */
  readonly length?: number | MatcherFields;
}

/** The types of JSON. */
export type ValueType = "string" | "number" | "boolean" | "null" | "array" | "object";

/**
 * Says in words how a value misses a matcher; null when it matches. `undefined` is a value that does not exist.
 * As `text` (a program's output, a header), "42" equals 42 and compares with numbers; as `data` it does not.
 */
export function mismatch(value: unknown, matcher: Matcher, as: "text" | "data" = "data"): string | null {
  if (!isFields(matcher)) return judge("eq", value, matcher, as);
  const entries = Object.entries(matcher).filter(([, expected]) => expected !== undefined);
  if (entries.length === 0) return "the matcher is empty, so nothing can be judged";
  for (const [operator, expected] of entries) {
    const wrong = judge(operator, value, expected, as);
    if (wrong !== null) return wrong;
  }
  return null;
}

function isFields(matcher: Matcher): matcher is MatcherFields {
  return typeof matcher === "object" && matcher !== null;
}

type Judge = (value: unknown, expected: unknown, as: "text" | "data") => string | null;

const judges: Readonly<Record<string, Judge>> = {
  eq: (value, expected, as) => unless(same(value, expected, as), `expected ${show(expected)}`, value),
  ne: (value, expected, as) =>
    unless(!same(value, expected, as), `expected anything but ${show(expected)}`, value),
  gt: compare("more than", (order) => order > 0),
  gte: compare("at least", (order) => order >= 0),
  lt: compare("less than", (order) => order < 0),
  lte: compare("at most", (order) => order <= 0),
  in: (value, expected, as) =>
    unless(
      list(expected).some((one) => same(value, one, as)),
      `expected one of ${show(expected)}`,
      value,
    ),
  notIn: (value, expected, as) =>
    unless(!list(expected).some((one) => same(value, one, as)), `expected none of ${show(expected)}`, value),
  contains: (value, expected) =>
    unless(contains(value, expected), `expected something that contains ${show(expected)}`, value),
  matches: (value, expected) =>
    unless(matches(value, String(expected)), `expected something that matches /${String(expected)}/`, value),
  exists: (value, expected) =>
    unless(
      (value !== undefined) === expected,
      expected === true ? "expected it to exist" : "expected nothing",
      value,
    ),
  type: (value, expected) =>
    unless(typeOf(value) === expected, `expected a value of type ${String(expected)}`, value),
  length: lengthMismatch,
};

function judge(operator: string, value: unknown, expected: unknown, as: "text" | "data"): string | null {
  const found = Object.hasOwn(judges, operator) ? judges[operator] : undefined;
  return found === undefined ? `there is no matcher named ${show(operator)}` : found(value, expected, as);
}

function unless(holds: boolean, expectation: string, value: unknown): string | null {
  return holds ? null : `${expectation}, found ${value === undefined ? "nothing" : show(value)}`;
}

function compare(words: string, accepts: (order: number) => boolean): Judge {
  return (value, expected, as) => {
    const order = orderOf(value, expected, as);
    return unless(order !== null && accepts(order), `expected ${words} ${show(expected)}`, value);
  };
}

function orderOf(value: unknown, expected: unknown, as: "text" | "data"): number | null {
  if (typeof expected === "number") {
    const number = as === "text" ? asNumber(value) : value;
    return typeof number === "number" && !Number.isNaN(number) ? number - expected : null;
  }
  if (typeof value !== "string" || typeof expected !== "string") return null;
  return value < expected ? -1 : value > expected ? 1 : 0;
}

function asNumber(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return value.trim() === "" ? null : Number(value.trim());
}

function same(value: unknown, expected: unknown, as: "text" | "data"): boolean {
  if (as === "text" && typeof value === "string" && typeof expected !== "object")
    return value === String(expected);
  if (Array.isArray(value) && Array.isArray(expected)) {
    return (
      value.length === expected.length && value.every((one, index) => same(one, expected[index], "data"))
    );
  }
  if (isRecord(value) && isRecord(expected)) return sameRecord(value, expected);
  return value === expected;
}

function sameRecord(value: Record<string, unknown>, expected: Record<string, unknown>): boolean {
  const keys = Object.keys(expected);
  if (keys.length !== Object.keys(value).length) return false;
  return keys.every((key) => Object.hasOwn(value, key) && same(value[key], expected[key], "data"));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function contains(value: unknown, expected: unknown): boolean {
  if (Array.isArray(value)) return value.some((one) => same(one, expected, "data"));
  return typeof value === "string" && expected !== "" && value.includes(String(expected));
}

function matches(value: unknown, pattern: string): boolean {
  return typeof value === "string" && new RegExp(pattern, "mu").test(value);
}

function lengthMismatch(value: unknown, expected: unknown): string | null {
  const length = lengthOf(value);
  if (length === null)
    return `expected something with a length, found ${value === undefined ? "nothing" : show(value)}`;
  const wrong = mismatch(
    length,
    isRecord(expected) ? expected : typeof expected === "number" ? expected : null,
  );
  return wrong === null ? null : `length: ${wrong}`;
}

function lengthOf(value: unknown): number | null {
  if (typeof value === "string") return [...value].length;
  if (Array.isArray(value)) return value.length;
  return isRecord(value) ? Object.keys(value).length : null;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const longest = 200;

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text;
}
