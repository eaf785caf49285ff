import type { Node } from "../syntax/node.ts";
import { mismatchMeant, shorten } from "./mismatch.ts";
import type { Reader } from "./reader.ts";
import type { Slip } from "./text.ts";
import type { Type } from "./type.ts";

/** A length of time such as `90m`, `2h` or `3w`; its value is in seconds. */
export const duration: Type<number> = durationWithin();

/**
 * A duration that is not nothing and that people believe.
 *
 * @param what whose length it is, as a message begins: `A lesson`.
 * @param longest the longest that anybody means, as it is written: `24h`.
 */
export function lengthOf(what: string, longest: string): Type<number> {
  return durationWithin({ what, longest });
}

/** How often something comes, or for how long it counts: anything but nothing. */
export const period: Type<number> = lengthOf("A period", "100y");

function durationWithin(bounds?: Bounds): Type<number> {
  const type: Type<number> = {
    name: "duration",
    parts: [],
    read(node, reader) {
      const seconds = node.kind === "scalar" ? secondsIn(node.text) : undefined;
      if (seconds === undefined) return noDuration(node, reader, type);
      const slip = beyond(seconds, bounds);
      if (slip === undefined) return seconds;
      reader.problem({
        code: "schema/range",
        start: node.start,
        end: node.end,
        message: `"${shorten(node.kind === "scalar" ? node.text : "")}" is ${slip.message}.`,
        hint: slip.hint,
      });
      reader.taint([type]);
      return undefined;
    },
    schema: ({ side }) =>
      side === "value"
        ? { type: "number", minimum: 0, description: "Seconds." }
        : { type: "string", pattern: "^\\d{1,6}(?:\\.\\d{1,3})?(s|m|h|d|w|y)$" },
  };
  return type;
}

interface Bounds {
  readonly what: string;
  readonly longest: string;
}

const anything: Bounds = { what: "A duration", longest: "100y" };

function beyond(seconds: number, bounds: Bounds | undefined): Slip | undefined {
  const { what, longest } = bounds ?? anything;
  if (seconds > (secondsIn(longest) ?? Number.POSITIVE_INFINITY))
    return {
      message: "too long to be meant",
      hint: `${what} takes at most ${longest}. The letter behind the number says what is counted: m for minutes, h for hours, d for days.`,
    };
  return seconds === 0 && bounds !== undefined
    ? { message: "no time at all", hint: "Write how long it really is, with a unit: 20m, 2h or 4w." }
    : undefined;
}

function secondsIn(text: string): number | undefined {
  const [, number, unit = ""] = /^(\d{1,6}(?:\.\d{1,3})?)(s|m|h|d|w|y)$/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) * (secondsOf[unit] ?? 0);
}

const secondsOf: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

function noDuration(node: Node, reader: Reader, type: Type): undefined {
  const hint = "Write a number and a unit without a space: 45m, 2h, 3d, 2w or 1y.";
  return mismatchMeant(reader, node, type, "A duration", hint, meantDuration);
}

/** `20 minutes`, `1,5 h`, `1h 30m`: what nobody can mistake. */
function meantDuration(text: string): string | undefined {
  const [, hours, minutes] =
    /^(\d{1,3})\s*(?:h|hours?)\s*(?:and\s*)?(\d{1,2})\s*(?:m|mins?|minutes?)?$/i.exec(text) ?? [];
  if (hours !== undefined && minutes !== undefined) return `${Number(hours) * 60 + Number(minutes)}m`;
  const [, number, word = ""] = /^(\d{1,6}(?:[.,]\d{1,3})?)\s*([a-z]+)\.?$/i.exec(text) ?? [];
  const unit = Object.entries(unitWords).find(([, words]) => words.test(word))?.[0];
  return number === undefined || unit === undefined ? undefined : `${number.replace(",", ".")}${unit}`;
}

const unitWords: Readonly<Record<string, RegExp>> = {
  s: /^s(?:ec(?:ond)?s?)?$/i,
  m: /^m(?:in(?:ute)?s?)?$/i,
  h: /^h(?:(?:ou)?rs?)?$/i,
  d: /^d(?:ays?)?$/i,
  w: /^w(?:(?:ee)?ks?)?$/i,
  y: /^y(?:(?:ea)?rs?)?$/i,
};
