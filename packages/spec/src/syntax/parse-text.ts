import { withoutMark } from "./byte-order-mark.ts";
import { judgeDepth } from "./judge-depth.ts";
import { locateBroken, readsAsYaml } from "./locate-broken.ts";
import { parseFast } from "./parse-fast.ts";
import { parsePlain } from "./parse-plain.ts";
import { parseTolerant } from "./parse-tolerant.ts";
import type { ParsedText } from "./parsed-text.ts";
import { templateAsKey } from "./traps.ts";

/** The longest texts that the recovering parser is given, broken and sound; it needs seconds for a megabyte. */
const maxBroken = 128 * 1024;
const maxTolerant = 512 * 1024;

/** Parses a text: what is plain first, then all of YAML, then the recovering parser for what is refused. Never throws. */
export function parseText(text: string): ParsedText {
  const parsed = parse(withoutMark(text));
  if (parsed.problems.length === 0) return parsed;
  return { root: parsed.root, problems: parsed.problems.map((problem) => templateAsKey(problem, text)) };
}

function parse(text: string): ParsedText {
  const fast = parsePlain(text) ?? parseFast(text);
  if (fast !== undefined) return fast;
  const tooDeep = judgeDepth(text);
  if (tooDeep !== undefined) return { root: null, problems: [tooDeep] };
  const fits = text.length <= maxBroken || (text.length <= maxTolerant && readsAsYaml(text));
  if (fits) return parseTolerant(text);
  return { root: null, problems: [locateBroken(text)] };
}
