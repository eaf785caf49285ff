import type { Findings } from "../finding.ts";
import { type Expanded, expandTemplate, type TemplateProblem, type Words } from "./expand-template.ts";
import { findMarkdownCode } from "./markdown-code.ts";
import type { PackageMedia } from "./package-media.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { textOf } from "./sanitise-html.ts";
import { sourceLines } from "./source-lines.ts";

/** An author's texts in the forms that a package needs, with the program's words filled in. */
export interface Texts {
  /** A line of prose; whoever shows it escapes it. */
  plain(text: string, file: string): string;
  /** Markdown as clean HTML. Relative addresses are seen from `file`. */
  html(
    markdown: string,
    file: string,
    shown?: { readonly topHeading?: number; readonly title?: string },
  ): string;
  /** Markdown with its words filled in. */
  markdown(markdown: string, file: string): string;
  /** For a line of `markdown(text)`, both from 0, the line of the text it was written on. */
  linesOf(markdown: string): (line: number) => number;
  /** Markdown as a text without marks. */
  text(markdown: string, file: string): string;
}

export function createTexts(
  variables: Words,
  media: PackageMedia,
  findings: Findings,
  language: string,
): Texts {
  const inMarkdown = Object.fromEntries(
    Object.entries(variables).map(([name, text]) => [name, asMarkdown(text)]),
  );
  const taken = ({ problems, text }: Expanded, written: string, file: string): string => {
    for (const problem of problems) findings.add(templateFinding(problem, written, file));
    return text;
  };
  const codeIn = (markdown: string) => (markdown.includes("{{") ? findMarkdownCode(markdown) : []);
  const filled: Texts["markdown"] = (markdown, file) => {
    return taken(expandTemplate(markdown, inMarkdown, codeIn(markdown)), markdown, file);
  };
  const html: Texts["html"] = (markdown, file, { topHeading = 2, title } = {}) => {
    const expanded = filled(markdown, file);
    const titled = title === undefined ? {} : { title };
    return renderMarkdown(expanded, { topHeading, media: media.from(file), language, ...titled });
  };
  return {
    plain: (text, file) => taken(expandTemplate(text, variables), text, file),
    html,
    markdown: filled,
    linesOf: (markdown) => sourceLines(markdown, inMarkdown, codeIn(markdown)),
    text: (markdown, file) => textOf(html(markdown, file)),
  };
}

/** A variable's text means itself wherever it lands: CommonMark 6.2, a character reference is never markup. */
function asMarkdown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function templateFinding({ message, word }: TemplateProblem, written: string, file: string) {
  const used = word === undefined ? undefined : new RegExp(`\\{\\{[^{}]*?(?<![\\w-])${word}(?![\\w-])`);
  return {
    code: "output/template",
    message,
    hint: "Add the word to variables: in training.yaml, or write the braces as code: `{{ }}`.",
    file,
    at: { quote: used?.exec(written)?.[0] ?? "{{" },
  } as const;
}
