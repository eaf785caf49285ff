import { expect, it } from "vitest";
import { expandTemplate } from "./expand-template.ts";
import { findMarkdownCode } from "./markdown-code.ts";
import { sourceLines } from "./source-lines.ts";

/** Each line of the expanded text that names the line it was written on, with the line that was found. */
function compared(text: string, words: Readonly<Record<string, string>>) {
  const code = findMarkdownCode(text);
  const lineOf = sourceLines(text, words, code);
  return expandTemplate(text, words, code)
    .text.split("\n")
    .flatMap((line, index) => {
      const named = /L(\d+)/.exec(line)?.[1];
      return named === undefined ? [] : [[lineOf(index), Number(named)]];
    });
}

const text = `L0 of {{product}}
{{#if cloud}}
L2
L3
{{else}}
L5
{{/if}}
## L7 {{product}}

\`\`\`yaml
L10: {{ left.alone }}
{{#if this}}
\`\`\`

  {{#unless cloud}}
L15 \`{{ code }}\` L15
  {{/unless}}
L17 {{#if cloud}}L17{{/if}}
`;

it.each([
  ["blocks that stay", { product: "Acme", cloud: "yes" }],
  ["blocks that are left out", { product: "Acme", cloud: "" }],
])("finds the line a line was written on, with %s", (_, words) => {
  const lines = compared(text, words);
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.map(([found]) => found)).toEqual(lines.map(([, written]) => written));
});

it("counts the lines of what is no template, or a broken one, as they are", () => {
  expect(sourceLines("a\nb\n", {})(1)).toBe(1);
  expect(sourceLines("{{\nb\n", {})(1)).toBe(1);
});
