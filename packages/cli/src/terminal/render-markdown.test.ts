import { expect, test } from "vitest";
import { renderMarkdown } from "./render-markdown.ts";

const page = `# reference/unknown

Every id that is used is **declared**. See [the guide](guide.md)
or [the site](https://example.com/ids).

## Wrong

\`\`\`yaml
journey: [frist-steps]   # [not a link](x)

tracks: \`as it is\`
\`\`\`

- one
- two, which is a longer entry that has to be wrapped at the width of the screen
1. first
`;

test("headings, paragraphs, lists and code", () => {
  expect(renderMarkdown(page, { colour: false, columns: 60 })).toBe(`reference/unknown

Every id that is used is declared. See the guide or the site
(https://example.com/ids).

Wrong

    journey: [frist-steps]   # [not a link](x)

    tracks: \`as it is\`

  • one
  • two, which is a longer entry that has to be wrapped at
    the width of the screen
  1. first
`);
});

test("escape sequences do nothing", () => {
  expect(renderMarkdown("a \u001b[31mb", { colour: true, columns: 80 })).toBe("a ␛[31mb\n");
});
