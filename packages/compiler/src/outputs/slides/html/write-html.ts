import type { OfficeProperties } from "../../../ooxml/properties.ts";
import type { Deck } from "../../../slides/deck.ts";
import type { Page } from "../../../slides/layout/page.ts";
import type { Pictures } from "../../../slides/pictures.ts";
import { slideWords } from "../../../slides/words.ts";
import { htmlText } from "./html-text.ts";
import { type InterfaceWords, interfaceWords } from "./interface-words.ts";
import { writeScript } from "./script.ts";
import { hasOneLook, type Look, writeStyle } from "./style.ts";
import { writePage } from "./write-page.ts";

/** What a page for the browser is made of. */
export interface HtmlRequest {
  readonly deck: Deck;
  readonly pages: readonly Page[];
  readonly look: Look;
  readonly pictures: Pictures;
  readonly properties: OfficeProperties;
}

/** A deck in one file that needs nothing from elsewhere, and is allowed nothing from elsewhere. */
export function writeHtml({ deck, pages, look, pictures, properties }: HtmlRequest): string {
  const words = interfaceWords(deck.language);
  const context = {
    language: deck.language,
    footer: deck.title,
    pictures,
    code: slideWords(deck.language).code,
  };
  const slides = pages.map((page, index) => writePage(page, index, context));
  return `<!doctype html>
<html lang="${htmlText(deck.language)}" dir="${deck.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="generator" content="Coursewright">
<meta name="dcterms.identifier" content="${htmlText(properties.identifier)}">
<meta name="coursewright-version" content="${htmlText(properties.version)}">
<meta name="coursewright-content" content="${properties.contentHash}">
<title>${htmlText(deck.title)}</title>
<style>${writeStyle(look)}</style>
</head>
<body>
<main aria-label="${htmlText(words.slides)}">
${slides.join("\n")}
</main>
${writeBar(words, look)}
<aside class="said" aria-label="${htmlText(nameOf(words.notes))}" tabindex="0" hidden></aside>
<p class="message" role="status" hidden></p>
<script>${writeScript(words)}</script>
</body>
</html>
`;
}

function nameOf(label: string): string {
  return label.replace(/ \(.*/, "");
}

const halfMoon = '<circle cx="12" cy="12" r="8"/><path d="M12 4v16a8 8 0 0 0 0-16z" fill="currentColor"/>';

function writeBar(words: InterfaceWords, look: Look): string {
  const button = (name: string, label: string, drawing: string, more = "") =>
    `<button type="button" data-do="${name}" title="${htmlText(label)}" aria-label="${htmlText(nameOf(label))}"${more}><svg viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg></button>`;
  return `<nav class="bar" aria-label="${htmlText(words.slides)}">${[
    button("previous", words.previous, '<path d="m15 5-7 7 7 7"/>', ' class="way"'),
    '<output aria-live="polite"></output>',
    button("next", words.next, '<path d="m9 5 7 7-7 7"/>', ' class="way"'),
    button("notes", words.notes, '<path d="M5 4h14v16H5zM9 9h6M9 13h6"/>', ' aria-pressed="false"'),
    button("presenter", words.presenter, '<path d="M3 4h18v12H3zM12 16v4m-4 0h8"/>'),
    hasOneLook(look) ? "" : button("look", words.appearance, halfMoon),
    button("full", words.fullScreen, '<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/>'),
  ].join("")}</nav>`;
}
