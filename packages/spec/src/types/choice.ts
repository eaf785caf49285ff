import { curlyHint, withoutCurlyQuotes } from "../syntax/curly-quotes.ts";
import { oddSpaceHint } from "../syntax/odd-characters.ts";
import { nearest } from "../text/nearest.ts";
import { shorten } from "./mismatch.ts";
import { article, capital } from "./text.ts";
import type { Type } from "./type.ts";

/** One of a closed set of words, each with its meaning for hover, completion and the reference. */
export function choice<const C extends Readonly<Record<string, string>>>(
  name: string,
  choices: C,
): Type<keyof C & string> {
  const type: Type<keyof C & string> = {
    name,
    parts: [],
    choices,
    read(node, reader) {
      if (node.kind === "scalar" && Object.hasOwn(choices, node.text)) return node.text;
      const written = node.kind === "scalar" ? node.text : "";
      const near = nearest(withoutCurlyQuotes(written), Object.keys(choices));
      reader.problem({
        code: "schema/choice",
        start: node.start,
        end: Math.max(node.end, node.start + 1),
        message:
          written === ""
            ? `${capital(article(name))} is expected here.`
            : `"${shorten(written)}" is not a known ${name}.`,
        hint: `${curlyHint(node)}${oddSpaceHint(written)}${near === undefined ? "" : `Did you mean "${near}"? `}It can be ${list(Object.keys(choices))}.`,
        ...(near === undefined
          ? {}
          : {
              fixes: [
                {
                  title: `Change to "${near}"`,
                  edits: [{ start: node.start, end: node.end, newText: near }],
                },
              ],
            }),
      });
      reader.taint([type]);
      return undefined;
    },
    schema: ({ side }) => ({
      enum: side === "value" ? Object.keys(choices) : Object.keys(choices).flatMap(asYaml),
    }),
  };
  return type;
}

/** A word as YAML may read it: `1` is a number and `true` a boolean there. */
function asYaml(word: string): unknown[] {
  return /^(?:true|false|\d+)$/.test(word) ? [word, JSON.parse(word)] : [word];
}

/** `a, b or c`. */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
