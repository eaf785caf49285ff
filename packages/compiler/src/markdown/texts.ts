import type { Findings } from "../finding.ts";
import { type Expanded, expandTemplate, type Words } from "./expand-template.ts";
import { findMarkdownCode } from "./markdown-code.ts";
import type { PackageMedia } from "./package-media.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { textOf } from "./sanitise-html.ts";

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
  const taken = (expanded: Expanded, file: string): string => {
    for (const problem of expanded.problems) findings.add(templateFinding(problem, file));
    return expanded.text;
  };
  const filled: Texts["markdown"] = (markdown, file) => {
    const code = markdown.includes("{{") ? findMarkdownCode(markdown) : [];
    return taken(expandTemplate(markdown, inMarkdown, code), file);
  };
  const html: Texts["html"] = (markdown, file, { topHeading = 2, title } = {}) => {
    const expanded = filled(markdown, file);
    const titled = title === undefined ? {} : { title };
    return renderMarkdown(expanded, { topHeading, media: media.from(file), language, ...titled });
  };
  return {
    plain: (text, file) => taken(expandTemplate(text, variables), file),
    html,
    markdown: filled,
    text: (markdown, file) => textOf(html(markdown, file)),
  };
}

/** A variable's text means itself wherever it lands: CommonMark 6.2, a character reference is never markup. */
function asMarkdown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function templateFinding(problem: string, file: string) {
  return {
    code: "output/template",
    message: problem,
    hint: "Add the word to variables: in training.yaml, or write the braces as code: `{{ }}`.",
    file,
  } as const;
}
