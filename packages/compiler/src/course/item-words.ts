/** The two answers of a true-or-false item, by language; English where a language has none. */
const words: Readonly<Record<string, { readonly true: string; readonly false: string }>> = {
  en: { true: "True", false: "False" },
  id: { true: "Benar", false: "Salah" },
};

export function trueAndFalse(language: string): { readonly true: string; readonly false: string } {
  const base = language.toLowerCase().split("-")[0] ?? "en";
  return (Object.hasOwn(words, base) ? words[base] : undefined) ?? { true: "True", false: "False" };
}
