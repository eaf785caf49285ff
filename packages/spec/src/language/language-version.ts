import type { Node } from "../syntax/node.ts";
import type { ProblemFix } from "../syntax/problem.ts";
import { number } from "../types/quantities.ts";
import { type Reader, visible } from "../types/reader.ts";
import type { Type } from "../types/type.ts";

/** The version of the language that this code reads (contracts, "The language"). */
export const languageVersion = 1;

const whole = number({ integer: true });

/** The version a program is written in: it is read whatever it is, and another one than ours is told. */
export const statedVersion: Type<number> = {
  name: "version of the language",
  parts: [],
  read(node, reader) {
    const stated = whole.read(node, reader);
    if (stated !== undefined && stated > languageVersion) tellNewer(stated, node, reader);
    if (stated !== undefined && stated < 1) tellNone(stated, node, reader);
    return stated;
  },
  schema: () => ({ type: "integer", minimum: 1, maximum: languageVersion }),
};

function tellNewer(stated: number, node: Node, reader: Reader): void {
  reader.problem({
    code: "schema/language-version",
    ...visible(node),
    message: `This program is written in version ${stated} of the language; this Coursewright reads version ${languageVersion}.`,
    hint: `Update Coursewright: npm install --save-dev coursewright@latest. If ${stated} is a slip, write coursewright: ${languageVersion}.`,
  });
}

function tellNone(stated: number, node: Node, reader: Reader): void {
  reader.problem({
    code: "schema/language-version",
    ...visible(node),
    message: `There is no version ${stated} of the language: its versions begin with 1.`,
    hint: `Write coursewright: ${languageVersion}. The program's own version stands under version:.`,
    fixes: [toCurrent(node)],
  });
}

function toCurrent({ start, end }: Node): ProblemFix {
  return { title: `Change to ${languageVersion}`, edits: [{ start, end, newText: String(languageVersion) }] };
}
