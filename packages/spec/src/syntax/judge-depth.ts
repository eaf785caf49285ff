import type { Problem } from "./problem.ts";
import { maxDepth, tooDeep } from "./tree-builder.ts";

/** So many open brackets or dashes in a row no text has by accident; parsers need seconds for them. */
const hopeless = 1000;

/**
 * Judges how deep a broken text would nest, without parsing it: open brackets that nothing closes, and
 * dashes in a row. Up to a thousand levels are left to the parser, which knows what stands in quotes.
 */
export function judgeDepth(text: string): Problem | undefined {
  return judgeBrackets(text) ?? judgeDashes(text);
}

function judgeBrackets(text: string): Problem | undefined {
  let depth = 0;
  let first = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === openSquare || code === openCurly) {
      depth += 1;
      if (depth === maxDepth + 1) first = at;
      if (depth > hopeless) return tooDeep(first);
    } else if ((code === closeSquare || code === closeCurly) && depth > 0) depth -= 1;
  }
  return undefined;
}

const openSquare = 0x5b;
const closeSquare = 0x5d;
const openCurly = 0x7b;
const closeCurly = 0x7d;

function judgeDashes(text: string): Problem | undefined {
  const run = dashes.exec(text);
  return run === null ? undefined : tooDeep(run.index + maxDepth * 2);
}

const dashes = new RegExp(`(?:- ){${hopeless},}`);
