import { curlyTitle } from "../syntax/curly-quotes.ts";
import type { Node } from "../syntax/node.ts";
import { colonCut, swallowedByHash } from "../syntax/traps.ts";
import { mismatch, mismatchMeant } from "./mismatch.ts";
import type { Reader } from "./reader.ts";
import type { Type } from "./type.ts";

/** What is wrong with a text that looks right. */
export interface Slip {
  readonly message: string;
  readonly hint: string;
}

interface TextOptions {
  readonly name?: string;
  /** A regular expression the whole text matches, and how to say what it asks for. */
  readonly pattern?: {
    readonly source: string;
    readonly expected: string;
    readonly hint: string;
    /** What somebody means who writes it another way. */
    meant?(value: string): string | undefined;
  };
  /** Judges a text that matches, where a pattern cannot. */
  readonly judge?: (value: string) => Slip | undefined;
  /** Read aloud to people, and so translated by locales. */
  readonly translatable?: boolean;
  readonly template?: boolean;
}

/** A text, on one line or as a block. Numbers, dates and `true` are texts here too: nothing is lost. */
export function text(options: TextOptions = {}): Type<string> {
  const pattern = options.pattern && new RegExp(`^(?:${options.pattern.source})$`, "u");
  const type: Type<string> = {
    name: options.name ?? "text",
    parts: [],
    ...(options.translatable ? { translatable: true } : {}),
    ...(options.template ? { template: true } : {}),
    read(node: Node, reader: Reader) {
      if (node.kind !== "scalar") {
        if (colonCut(node, type, reader)) return undefined;
        return mismatch(reader, node, type, capital(article(type.name)), textHint(node));
      }
      swallowedByHash(node, reader);
      if (node.text.charCodeAt(0) > 0xaa && isTitle(type, reader)) curlyTitle(node, reader);
      const value = node.text.endsWith("\n") ? node.text.replace(/\n+$/, "") : node.text;
      if (value.trim() === "") return empty(reader, node, type);
      if (pattern === undefined || pattern.test(value)) return judged(value, options, reader, node, type);
      return mismatchMeant(
        reader,
        node,
        type,
        capital(options.pattern?.expected ?? ""),
        options.pattern?.hint ?? "",
        (text) => options.pattern?.meant?.(text),
      );
    },
    schema: ({ side }) => ({
      type: side === "value" ? "string" : ["string", "number", "boolean"],
      ...(options.pattern ? { pattern: `^(?:${options.pattern.source})$` } : {}),
    }),
  };
  return type;
}

/** In other texts people may be quoted. */
function isTitle(type: Type, { path }: Reader): boolean {
  return type === plain || (type === prose && (path.at(-1) === "title" || path.at(-1) === "name"));
}

/** A text people read: titles, statements, feedback. Translated; `template` expands `{{words}}`. */
export const prose = text({ name: "text", translatable: true, template: true });

/** A text in Markdown (CommonMark with tables); raw HTML is sanitised when it is shown. */
export const markdown = text({ name: "Markdown text", translatable: true, template: true });

/** A text for programs: never translated, never expanded. */
export const plain = text();

function judged(
  value: string,
  { judge }: TextOptions,
  reader: Reader,
  node: Node,
  type: Type,
): string | undefined {
  const slip = judge?.(value);
  if (slip === undefined) return value;
  reader.problem({ code: "schema/type", start: node.start, end: node.end, ...slip });
  reader.taint([type]);
  return undefined;
}

function empty(reader: Reader, node: Node, type: Type): undefined {
  return mismatch(reader, node, type, "A text", "Write the text, or remove the key.");
}

function textHint(node: Node): string {
  return node.kind === "mapping"
    ? 'If the text contains a colon or begins with {, put it in quotes: "like: this".'
    : 'If the text begins with [ or -, put it in quotes: "- like this".';
}

/** `a` or `an`, as English wants it. */
export function article(name: string): string {
  return `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}`;
}

export function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
