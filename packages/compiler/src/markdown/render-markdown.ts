import { headingAnchors } from "@coursewright/spec";
import MarkdownIt, { type Token } from "markdown-it";
import { calloutTitle, readCallout } from "./callout.ts";
import { highlightCode } from "./highlight-code.ts";
import { type MediaResolver, sanitiseHtml } from "./sanitise-html.ts";

export interface RenderOptions {
  /** The level of the topmost heading: 2 below a page's title. */
  readonly topHeading: number;
  /** A first heading that says only this again is left out. */
  readonly title?: string;
  readonly media: MediaResolver;
  /** Of the words that the compiler itself adds. */
  readonly language: string;
}

/** CommonMark with tables as clean HTML: what is not on the allow list is gone, code blocks can be focused. */
export function renderMarkdown(markdown: string, options: RenderOptions): string {
  const tokens = parser.parse(markdown, {});
  nameHeadings(tokens);
  const shown = withoutTitle(tokens, options.title);
  markCallouts(shown, options.language);
  shiftHeadings(shown, options.topHeading);
  return sanitiseHtml(parser.renderer.render(shown, parser.options, {}), options.media).trim();
}

const parser = createParser();

function createParser() {
  const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
  markdown.renderer.rules.fence = (tokens, index) => writeCode(tokens[index]);
  markdown.renderer.rules.code_block = (tokens, index) => writeCode(tokens[index]);
  return markdown;
}

function writeCode(token: Token | undefined): string {
  const code = token?.content ?? "";
  const language = /^[\w+#-]*/.exec(token?.info.trim() ?? "")?.[0].toLowerCase() ?? "";
  const html = highlightCode(code, language) ?? parser.utils.escapeHtml(code);
  const name = language === "" ? "" : ` class="language-${parser.utils.escapeHtml(language)}"`;
  return `<pre tabindex="0"><code${name}>${html}</code></pre>\n`;
}

/** The page shows its title itself. */
function withoutTitle(tokens: Token[], title: string | undefined): Token[] {
  const [open, inline, close] = tokens;
  const same =
    open?.type === "heading_open" && close?.type === "heading_close" && inline?.content.trim() === title;
  return same ? tokens.slice(3) : tokens;
}

/** A quotation that begins with `[!TIP]` or another of GitHub's five words becomes a callout. */
function markCallouts(tokens: readonly Token[], language: string): void {
  tokens.forEach((token, index) => {
    const text = tokens[index + 2];
    const found = token.type === "blockquote_open" ? readCallout(text?.content ?? "") : undefined;
    const close = tokens.findIndex(
      (each, at) => at > index && each.type === "blockquote_close" && each.level === token.level,
    );
    if (found === undefined || text === undefined || close < 0) return;
    const { kind, rest } = found;
    const title = parser.utils.escapeHtml(calloutTitle(kind, language));
    const [first] = parser.parseInline(rest, {});
    text.children = first?.children ?? [];
    text.content = rest;
    replaceTag(token, `<aside class="callout callout-${kind}"><p class="callout-title">${title}</p>\n`);
    replaceTag(tokens[close], "</aside>\n");
  });
}

function replaceTag(token: Token | undefined, html: string): void {
  if (token === undefined) return;
  token.type = "html_block";
  token.content = html;
}

/** Links reach a heading by its name; an id could be one that the page has already. */
function nameHeadings(tokens: readonly Token[]): void {
  const headings = tokens.flatMap((token, index) =>
    token.type === "heading_open" ? [{ token, text: tokens[index + 1]?.content ?? "" }] : [],
  );
  const anchors = headingAnchors(headings.map(({ text }) => text));
  headings.forEach(({ token }, index) => {
    token.attrSet("data-cw-heading", anchors[index] ?? "");
  });
}

/** Keeps the distances between headings, so far as there are six levels. */
function shiftHeadings(tokens: readonly Token[], top: number): void {
  const headings = tokens.filter(({ type }) => type === "heading_open" || type === "heading_close");
  const highest = Math.min(...headings.map(levelOf));
  for (const heading of headings) heading.tag = `h${Math.min(6, levelOf(heading) - highest + top)}`;
}

function levelOf(heading: Token): number {
  return Number(heading.tag.slice(1));
}
