import { en } from "./en.ts";
import { id } from "./id.ts";

export type WordName = keyof typeof en;

/** A text of the guide itself, with `{name}` replaced. */
export type Words = (name: WordName, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of a language; English where there are none. */
export function guideWords(language: string): Words {
  const texts = known[baseOf(language)] ?? en;
  return (name, values = {}) =>
    texts[name].replace(/\{(\w+)\}/g, (all, key: string) => String(values[key] ?? all));
}

/** The language of the guide's own words: dates and lists in their sentences are written in it, too. */
export function languageOfWords(language: string): string {
  return known[baseOf(language)] === undefined ? "en" : language;
}

const known: Readonly<Record<string, Readonly<Record<WordName, string>> | undefined>> = { en, id };

function baseOf(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "";
}
