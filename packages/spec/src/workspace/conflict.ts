import type { Span } from "../syntax/node.ts";

/** The first line that git leaves where it could not merge two texts; one in a block of code is an example. */
export function findConflict(text: string): Span | undefined {
  if (!text.includes("<<<<<<<") && !text.includes(">>>>>>>")) return undefined;
  let fence: string | undefined;
  for (const { 0: line, 1: opening, index } of text.matchAll(/^(?: {0,3}(`{3,}|~{3,})|[<>]{7}).*$/gm)) {
    if (fence !== undefined) fence = closes(line, fence) ? undefined : fence;
    else if (opening !== undefined) fence = opening;
    else if (isMarker(line)) return { start: index, end: index + line.trimEnd().length };
  }
  return undefined;
}

function closes(line: string, fence: string): boolean {
  const signs = line.trim();
  return signs.startsWith(fence) && signs === fence.charAt(0).repeat(signs.length);
}

function isMarker(line: string): boolean {
  return /^(?:<{7}|>{7})(?:\s|$)/.test(line);
}
