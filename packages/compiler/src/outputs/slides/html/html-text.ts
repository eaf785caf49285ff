import { textDirection } from "../../../markdown/text-direction.ts";
import type { Run, Tone } from "../../../slides/deck.ts";
import { officeLanguage, spoken } from "../../../slides/language-tags.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Most texts need nothing done to them. */
const harmless = /^[\t\n !#-%'-;=?-\ud7ff\ue000-\ufffd]*$/;

/** A text for an element or an attribute; characters that HTML does not have are left out. */
export function htmlText(text: string): string {
  if (harmless.test(text)) return text;
  return text
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Classes of tones. */
const tones: Readonly<Record<Tone, string>> = {
  quiet: "q",
  comment: "c",
  keyword: "k",
  string: "s",
  number: "n",
  name: "m",
};

/** Runs as inline elements; what is of another writing says of which language it is. */
export function htmlRuns(runs: readonly Run[], language: string, inCode = false): string {
  return runs.map((run) => htmlRun(run, language, inCode)).join("");
}

function htmlRun(run: Run, language: string, inCode: boolean): string {
  let html = spoken(run.text, language)
    .map((piece) => {
      const text = htmlText(piece.text).replaceAll("\n", "<br>");
      const foreign = piece.language !== officeLanguage(language) && !inCode;
      return foreign ? `<span lang="${piece.language}">${text}</span>` : text;
    })
    .join("");
  if (run.code === true && !inCode) html = `<code>${html}</code>`;
  if (run.tone !== undefined) html = `<span class="${tones[run.tone]}">${html}</span>`;
  if (run.italic === true) html = `<em>${html}</em>`;
  if (run.bold === true) html = `<strong>${html}</strong>`;
  if (run.link === undefined) return html;
  return `<a href="${htmlText(run.link)}" target="_blank" rel="noopener noreferrer">${html}</a>`;
}

const fromRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Said where a text may run the other way than the deck, if that runs from the left. */
export function direction(runs: readonly Run[], language: string): string {
  const other = runs.some(({ text }) => fromRight.test(text)) && textDirection(language) === "ltr";
  return other ? ' dir="auto"' : "";
}
