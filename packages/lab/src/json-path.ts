import { query } from "json-p3";

/** What a JSONPath (RFC 9535) finds: one node gives its value, several an array, none `undefined`. */
export function readJsonPath(path: string, document: unknown): unknown {
  // The document comes from a JSON or YAML parser, so it is JSON by construction.
  const values = query(path, document as Parameters<typeof query>[1]).values();
  return values.length > 1 ? values : values[0];
}
