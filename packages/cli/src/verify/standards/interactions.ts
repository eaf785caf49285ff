import type { Received } from "../received.ts";
import type { LmsValues } from "./standard.ts";

/** Counts a record's answers. @param wrong how the standard calls a wrong one. */
export function interactionsIn(stored: LmsValues, wrong: string): Received["interactions"] {
  const elements = Object.keys(stored).filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element));
  const ids = elements.map((element) => stored[element] ?? "").sort();
  const results = elements.map((element) => stored[element.replace(/id$/, "result")] ?? "");
  const count = (result: string) => results.filter((each) => each === result).length;
  const [right, missed] = [count("correct"), count(wrong)];
  return { correct: right, wrong: missed, other: results.length - right - missed, ids };
}
