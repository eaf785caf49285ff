import { en } from "./en.ts";
import { id } from "./id.ts";
import type { VerbList } from "./verb-list.ts";

/** The languages whose objectives can be judged. A language is one file beside this one and one line here. */
export const verbLists: Readonly<Record<string, VerbList>> = { en, id };

/** The list for a language tag such as `en-GB`; without one, wording is not judged. */
export function verbListFor(language: string): VerbList | undefined {
  const primary = language.toLowerCase().split("-")[0] ?? "";
  return Object.hasOwn(verbLists, primary) ? verbLists[primary] : undefined;
}
