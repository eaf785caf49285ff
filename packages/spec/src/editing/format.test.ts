import fc from "fast-check";
import { expect, test } from "vitest";
import { parseText } from "../syntax/parse-text.ts";
import { awkwardYaml } from "../testing/awkward-yaml.ts";
import { editedText } from "../testing/random-edits.ts";
import { referenceDocuments } from "../testing/reference-documents.ts";
import { formatText } from "./format.ts";
import { sameTree } from "./same-tree.ts";

test("lays a text out evenly and keeps comments, quotes, brackets and texts", () => {
  expect(
    formatText(`# The module
title:   Approval workflows   # its name


objectives:
    build:
        # said by the product
        statement: "Create a workflow"
        behaviours: [ a,
           b ]
lessons:
-   id: why
    facilitator: |
         Ask who.

            - and why

    text: a text
      over two lines
- id: how
   # the end
`),
  ).toBe(`# The module
title:   Approval workflows   # its name

objectives:
  build:
    # said by the product
    statement: "Create a workflow"
    behaviours: [ a,
       b ]
lessons:
  - id: why
    facilitator: |
         Ask who.

            - and why

    text: a text
      over two lines
  - id: how
   # the end
`);
});

test("lines keep their ends, and a text with both kinds of them stays as it is", () => {
  expect(formatText("a:\r\n    b: c\r\n\r\n\r\nd: e")).toBe("a:\r\n  b: c\r\n\r\nd: e\r\n");
  expect(formatText("a:\r\n    b: c\nd: e\n")).toBe("a:\r\n    b: c\nd: e\n");
});

test.each(["a: [", "a: 1\na: 2\n", "---\na: 1\n---\nb: 2\n", "a:\n\t- b\n"])("leaves %j alone", (text) => {
  expect(formatText(text)).toBe(text);
});

test.each(referenceDocuments)("leaves %s of the reference program as it is", (_, text) => {
  expect(formatText(text)).toBe(text);
});

test("of any text: the same values, the same comments, and nothing left to do", () => {
  const texts = [...awkwardYaml, ...referenceDocuments.map(([, text]) => text)];
  fc.assert(
    fc.property(editedText(texts), ({ text }) => {
      const formatted = formatText(text);
      expect(sameTree(parseText(formatted).root, parseText(text).root)).toBe(true);
      expect(formatText(formatted)).toBe(formatted);
      expect(comments(formatted)).toEqual(comments(text));
    }),
    { numRuns: 400, seed: 20261122 },
  );
});

function comments(text: string): readonly string[] {
  return [...text.matchAll(/#[^\n]*/g)].map(([comment]) => comment.trimEnd());
}
