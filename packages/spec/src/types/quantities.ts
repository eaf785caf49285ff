import type { Node } from "../syntax/node.ts";
import { yesOrNo } from "../syntax/traps.ts";
import { meantNumber, meantPercentage } from "./meant-values.ts";
import { mismatch, mismatchMeant } from "./mismatch.ts";
import type { Reader } from "./reader.ts";
import type { Type } from "./type.ts";

/** A share such as `80%`; its value is 80. */
export const percentage: Type<number> = {
  name: "percentage",
  parts: [],
  read(node, reader) {
    const match = node.kind === "scalar" ? /^(\d{1,3}(?:\.\d{1,2})?)\s?%$/.exec(node.text) : null;
    const value = match === null ? Number.NaN : Number(match[1]);
    if (value >= 0 && value <= 100) return value;
    return mismatchMeant(
      reader,
      node,
      percentage,
      "A percentage",
      "Write a number from 0 to 100 with its sign: 80%.",
      meantPercentage,
    );
  },
  schema: ({ side }) =>
    side === "value"
      ? { type: "number", minimum: 0, maximum: 100, description: "Per cent." }
      : { type: "string", pattern: "^\\d{1,3}(?:\\.\\d{1,2})?\\s?%$" },
};

/** A number, within bounds where they are given. */
export function number(bounds: { min?: number; max?: number; integer?: boolean } = {}): Type<number> {
  const type: Type<number> = {
    name: bounds.integer ? "whole number" : "number",
    parts: [],
    read(node: Node, reader: Reader) {
      const value =
        node.kind === "scalar" && /^[-+]?\d+(?:\.\d+)?$/.test(node.text) ? Number(node.text) : Number.NaN;
      const fits = value >= (bounds.min ?? -Infinity) && value <= (bounds.max ?? Infinity);
      if (fits && (!bounds.integer || Number.isInteger(value))) return value;
      return mismatchMeant(reader, node, type, `A ${type.name}`, rangeHint(bounds), (text) => {
        const meant = meantNumber(text);
        const fits = Number(meant) >= (bounds.min ?? -Infinity) && Number(meant) <= (bounds.max ?? Infinity);
        return fits && (!bounds.integer || Number.isInteger(Number(meant))) ? meant : undefined;
      });
    },
    schema: () => ({
      type: bounds.integer ? "integer" : "number",
      ...(bounds.min === undefined ? {} : { minimum: bounds.min }),
      ...(bounds.max === undefined ? {} : { maximum: bounds.max }),
    }),
  };
  return type;
}

function rangeHint({ min, max }: { min?: number; max?: number }): string {
  if (min !== undefined && max !== undefined)
    return `Write a number from ${min} to ${max}, in digits, without thousands separators.`;
  if (min !== undefined) return `Write a number of ${min} or more, in digits, without thousands separators.`;
  return "Write it in digits, without thousands separators.";
}

/** Yes or no, written `true` or `false`. */
export const boolean: Type<boolean> = {
  name: "true or false",
  parts: [],
  choices: { true: "Yes.", false: "No." },
  read(node, reader) {
    if (node.kind === "scalar" && node.style === "plain" && node.text === "true") return true;
    if (node.kind === "scalar" && node.style === "plain" && node.text === "false") return false;
    if (yesOrNo(node, boolean, reader)) return undefined;
    return mismatch(
      reader,
      node,
      boolean,
      "True or false",
      "Write true for yes and false for no, without quotes.",
      [],
    );
  },
  schema: () => ({ type: "boolean" }),
};
