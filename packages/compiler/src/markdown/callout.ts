/** The kinds of callouts that Markdown has a notation for, as on GitHub: `> [!TIP]`. */
const titles = {
  note: { en: "Note", id: "Catatan" },
  tip: { en: "Tip", id: "Kiat" },
  important: { en: "Important", id: "Penting" },
  warning: { en: "Warning", id: "Peringatan" },
  caution: { en: "Caution", id: "Hati-hati" },
} as const;

export type CalloutKind = keyof typeof titles;

/** The kind a quotation's first paragraph names, and the rest of it. */
export function readCallout(text: string): { readonly kind: CalloutKind; readonly rest: string } | undefined {
  const [, word = "", rest = ""] = /^\[!(\w+)\][ \t]*(?:\n|$)([\s\S]*)$/.exec(text) ?? [];
  const kind = kinds.find((each) => each === word.toLowerCase());
  return kind === undefined ? undefined : { kind, rest };
}

const kinds: readonly CalloutKind[] = ["note", "tip", "important", "warning", "caution"];

/** What stands above a callout; English where a language has no word. */
export function calloutTitle(kind: CalloutKind, language: string): string {
  const base = language.toLowerCase().split("-")[0];
  return base === "id" ? titles[kind].id : titles[kind].en;
}
