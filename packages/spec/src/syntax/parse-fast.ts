import { EVENT_ID, type Event, getScalarValue, parseEvents, type ScalarEvent, YAMLException } from "js-yaml";
import type { ScalarStyle } from "./node.ts";
import type { ParsedText } from "./parsed-text.ts";
import { spanOf, TreeBuilder } from "./tree-builder.ts";

/**
 * Parses by js-yaml's events, several times faster than a recovering parser.
 *
 * @returns `undefined` for what only the recovering parser can handle: broken text, anchors,
 * aliases, tags, directives, several documents in one text, and what the two would read differently.
 */
export function parseFast(text: string): ParsedText | undefined {
  const events = isOdd(text) ? undefined : eventsOf(text);
  if (events === undefined) return undefined;
  const builder = new TreeBuilder();
  let documents = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      documents += 1;
      if (documents > 1 || event.explicitStart || event.explicitEnd) return undefined;
    } else if (!feed(builder, event, text)) return undefined;
  }
  if (builder.root?.kind === "scalar" && builder.root.style !== "plain") return undefined;
  return { root: builder.root, problems: builder.problems };
}

/**
 * What this parser alone reads as it does: carriage returns as line breaks, tabs as indentation, byte
 * order marks as letters, spaces in the last line as a line of a block scalar that keeps its end.
 */
function isOdd(text: string): boolean {
  return (
    text.startsWith("\t") ||
    text.includes("\n\t") ||
    text.includes("\uFEFF") ||
    (text.includes("\r") && /\r(?!\n)/.test(text)) ||
    (/[ \t]$/.test(text.slice(-1)) && /[|>]\d?\+/.test(text))
  );
}

/** An escaped line break with empty lines below it: the parsers count those differently. */
const escapedBreak = /\\\r?\n[ \t]*\r?\n/;

function eventsOf(text: string): Event[] | undefined {
  try {
    return parseEvents(text, {});
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

function feed(builder: TreeBuilder, event: Event, text: string): boolean {
  if (event.type === EVENT_ID.POP) builder.close();
  else if (event.type === EVENT_ID.ALIAS || event.type === EVENT_ID.DOCUMENT) return false;
  else if (event.anchorStart >= 0 || event.tagStart >= 0) return false;
  else if (event.type === EVENT_ID.MAPPING) builder.openMapping(event.start);
  else if (event.type === EVENT_ID.SEQUENCE) builder.openSequence(event.start);
  else if (event.valueStart < 0) builder.empty();
  else return scalar(builder, event, text);
  return true;
}

function scalar(builder: TreeBuilder, event: ScalarEvent, text: string): boolean {
  const style = styles[event.style] ?? "plain";
  if (style === "double" && escapedBreak.test(text.slice(event.valueStart, event.valueEnd))) return false;
  const quotes = style === "single" || style === "double" ? 1 : 0;
  builder.scalar({
    kind: "scalar",
    text: getScalarValue(text, event),
    style,
    ...spanOf(style, event.valueStart - quotes, event.valueEnd + quotes, text),
  });
  return true;
}

/** By js-yaml's numbers, 1 to 5. */
const styles: readonly (ScalarStyle | undefined)[] = [
  undefined,
  "plain",
  "single",
  "double",
  "literal",
  "folded",
];
