import Handlebars from "handlebars";

/** An expanded text, and what was wrong with its template. */
export interface Expanded {
  readonly text: string;
  readonly problems: readonly TemplateProblem[];
}

/** What is wrong with a template, and the word that is, where it is one. */
export interface TemplateProblem {
  readonly message: string;
  readonly word?: string;
}

/** The words a template may use, already escaped for the format the text is written in. */
export type Words = Readonly<Record<string, string>>;

/** Offsets: the first character, and the one after the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Expands `{{word}}`, `{{#if word}}…{{else}}…{{/if}}` and `{{#unless word}}…{{/unless}}`. `${{ … }}` and whatever
 * lies in `verbatim` are left alone. Nothing else of Handlebars is allowed: no helper loops, no partial recurses,
 * and a word is an own property. A template with a problem is returned as it was written.
 */
export function expandTemplate(text: string, words: Words, verbatim: readonly Range[] = []): Expanded {
  if (!text.includes("{{")) return { text, problems: [] };
  const { template, restore } = setAside(text, verbatim);
  if (!template.includes("{{")) return { text, problems: [] };
  const problems = problemsOf(template, words);
  if (problems.length > 0) return { text, problems };
  return { text: restore(render(template, words)), problems: [] };
}

const handlebars = Handlebars.create();
const options = { noEscape: true, knownHelpersOnly: true, knownHelpers: { if: true, unless: true } } as const;

function render(template: string, words: Words): string {
  return handlebars.compile(template, options)(words);
}

const githubExpression = /\$\{\{[\s\S]*?\}\}/g;
const mark = "\ue000";

/** Replaces what must not be touched by `mark number mark`; a mark of the author's own is set aside as well. */
function setAside(
  text: string,
  verbatim: readonly Range[],
): { template: string; restore: (text: string) => string } {
  const kept: string[] = [];
  const keep = (part: string) => `${mark}${kept.push(part) - 1}${mark}`;
  const pieces = splitAt(text, verbatim).map(({ part, inside }) =>
    inside ? keep(part) : part.replaceAll(mark, keep).replace(githubExpression, keep),
  );
  const pattern = new RegExp(`${mark}(\\d+)${mark}`, "g");
  const restore = (expanded: string): string =>
    expanded.replace(pattern, (_, index: string) => restore(kept[Number(index)] ?? ""));
  return { template: pieces.join(""), restore };
}

function splitAt(text: string, ranges: readonly Range[]): readonly { part: string; inside: boolean }[] {
  const ends = ranges.map((range, index) => ({ from: ranges[index - 1]?.end ?? 0, ...range }));
  const parts = ends.flatMap(({ from, start, end }) => [
    { part: text.slice(from, start), inside: false },
    { part: text.slice(start, end), inside: true },
  ]);
  return [...parts, { part: text.slice(ranges.at(-1)?.end ?? 0), inside: false }];
}

function problemsOf(template: string, words: Words): readonly TemplateProblem[] {
  try {
    return handlebars.parse(template).body.flatMap((statement) => statementProblems(statement, words));
  } catch (error) {
    const line = error instanceof Error ? /on line (\d+)/.exec(error.message)?.[1] : undefined;
    return [
      {
        message: `A template expression is not closed or not understood${line ? `, near line ${line} of the text` : ""}.`,
      },
    ];
  }
}

function statementProblems(statement: hbs.AST.Statement, words: Words): readonly TemplateProblem[] {
  if (statement.type === "ContentStatement" || statement.type === "CommentStatement") return [];
  if (isMustache(statement))
    return statement.params.length === 0 ? wordProblems(statement.path, words) : [foreign];
  if (isBlock(statement)) return blockProblems(statement, words);
  return [foreign];
}

const foreign = { message: "Only {{word}}, {{#if word}} and {{#unless word}} can be used in templates." };

function isMustache(statement: hbs.AST.Statement): statement is hbs.AST.MustacheStatement {
  return statement.type === "MustacheStatement";
}

function isBlock(statement: hbs.AST.Statement): statement is hbs.AST.BlockStatement {
  return statement.type === "BlockStatement";
}

function blockProblems(block: hbs.AST.BlockStatement, words: Words): readonly TemplateProblem[] {
  const [condition, ...more] = block.params;
  const known = ["if", "unless"].includes(block.path.original);
  if (!known || condition === undefined || more.length > 0) return [foreign];
  const branches = [...block.program.body, ...(block.inverse?.body ?? [])];
  return [...wordProblems(condition, words), ...branches.flatMap((inner) => statementProblems(inner, words))];
}

function wordProblems(expression: hbs.AST.Expression, words: Words): readonly TemplateProblem[] {
  const name = "original" in expression ? String(expression.original) : "";
  if (expression.type !== "PathExpression") return [foreign];
  if (Object.hasOwn(words, name) && /^[A-Za-z][\w-]*$/.test(name)) return [];
  return [{ message: `"{{${name}}}" names no variable of the program.`, word: name }];
}
