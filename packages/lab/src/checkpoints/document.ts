import { readJsonPath } from "../json-path.ts";
import { type Matcher, mismatch } from "../match.ts";

/** Matchers by JSONPath (RFC 9535). */
export type PathMatchers = Readonly<Record<string, Matcher>>;

/** The mismatches of a parsed document; a text that cannot be parsed is one mismatch. */
export function documentMismatches(
  text: string,
  parse: (text: string) => unknown,
  format: "JSON" | "YAML",
  matchers: PathMatchers,
): readonly string[] {
  const document = parseOrNull(text, parse);
  if (document === null) return [`expected ${format}, found ${JSON.stringify(text.slice(0, 80))}`];
  return Object.entries(matchers).flatMap(([path, matcher]) => {
    const wrong = mismatch(readJsonPath(path, document.value), matcher);
    return wrong === null ? [] : [`${path}: ${wrong}`];
  });
}

function parseOrNull(text: string, parse: (text: string) => unknown): { readonly value: unknown } | null {
  try {
    return { value: parse(text) };
  } catch {
    return null;
  }
}
