import { en } from "./en.ts";
import { id } from "./id.ts";

export type WordName = keyof typeof en;

/** A text of the guide itself, with `{name}` replaced. */
export type Words = (name: WordName, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of a language; English where there are none. */
export function guideWords(language: string): Words {
  const base = language.toLowerCase().split("-")[0] ?? "";
  const texts: Readonly<Record<WordName, string>> = base === "id" ? id : en;
  return (name, values = {}) =>
    texts[name].replace(/\{(\w+)\}/g, (all, key: string) => String(values[key] ?? all));
}
