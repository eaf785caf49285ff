/** Proofing tools want a region: the usual one of each language. */
const regions: Readonly<Record<string, string>> = {
  ar: "ar-SA",
  cs: "cs-CZ",
  da: "da-DK",
  de: "de-DE",
  el: "el-GR",
  en: "en-US",
  es: "es-ES",
  fa: "fa-IR",
  fi: "fi-FI",
  fr: "fr-FR",
  he: "he-IL",
  hi: "hi-IN",
  hu: "hu-HU",
  id: "id-ID",
  it: "it-IT",
  ja: "ja-JP",
  ko: "ko-KR",
  ms: "ms-MY",
  nb: "nb-NO",
  nl: "nl-NL",
  pl: "pl-PL",
  pt: "pt-BR",
  ro: "ro-RO",
  ru: "ru-RU",
  sv: "sv-SE",
  th: "th-TH",
  tr: "tr-TR",
  uk: "uk-UA",
  ur: "ur-PK",
  vi: "vi-VN",
  zh: "zh-CN",
};

/** A BCP 47 tag as Office likes it. */
export function officeLanguage(language: string): string {
  return regions[language] ?? regions[language.toLowerCase()] ?? language;
}

/** A piece of text in one language. */
export interface Spoken {
  readonly text: string;
  readonly language: string;
}

const foreign =
  /[\u0590-\u05ff]+|[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+|[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]+/gu;

/** Cuts a text where its writing changes: characters of another script are of another language. */
export function spoken(text: string, language: string): readonly Spoken[] {
  if (isAlike(text, language)) return [{ text, language: officeLanguage(language) }];
  const pieces: Spoken[] = [];
  let end = 0;
  for (const { 0: piece, index } of text.matchAll(foreign)) {
    if (index > end) pieces.push({ text: text.slice(end, index), language: officeLanguage(language) });
    pieces.push({ text: piece, language: languageOf(piece) });
    end = index + piece.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), language: officeLanguage(language) });
  return pieces;
}

/** Whether no writing in a text tells of another language. */
export function isAlike(text: string, language: string): boolean {
  return !/[\u0590-\uffff]/.test(text) || isForeign(language);
}

/** Whether the language itself is written in one of these scripts. */
function isForeign(language: string): boolean {
  return /^(?:ar|fa|ur|ps|he|yi|ja|ko|zh)\b/i.test(language);
}

function languageOf(piece: string): string {
  const code = piece.charCodeAt(0);
  if (code < 0x600) return "he-IL";
  if (code < 0x1100 || code >= 0xfb50) return code >= 0xff00 && code < 0xffa0 ? "ja-JP" : "ar-SA";
  if (/[\u3040-\u30ff]/.test(piece)) return "ja-JP";
  return /[\uac00-\ud7af\u1100-\u11ff\u3130-\u318f]/.test(piece) ? "ko-KR" : "zh-CN";
}

/** Whether anything in a text is written from the right. */
export function mayBeginFromRight(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufeff]/.test(text);
}

/** Whether a text begins from the right: its first letter decides (Unicode UAX 9, P2). */
export function beginsFromRight(text: string): boolean {
  if (!mayBeginFromRight(text)) return false;
  const [first = ""] = /\p{L}/u.exec(text) ?? [];
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(first);
}
