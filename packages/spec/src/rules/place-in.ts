import type { Span } from "../syntax/node.ts";
import type { Finding } from "./rule.ts";

/** The place of a finding in a file that no entity stands in, as a lesson's text. */
export function placeIn(file: string, { start, end }: Span): Required<Pick<Finding, "file" | "range">> {
  return { file, range: [start, end] };
}
