import fc from "fast-check";
import { expect, it } from "vitest";
import { createFindings } from "../finding.ts";
import { testInputs } from "../testing/inputs.ts";
import { createPackageMedia } from "./package-media.ts";
import { createTexts } from "./texts.ts";

const file = "modules/approval-workflows/lesson.md";
const words = { customer: "Acme & <b>Sons</b> *Ltd*", empty: "", link: "](https://evil.example)" };

function html(markdown: string, shown = {}): { html: string; codes: readonly string[] } {
  const findings = createFindings();
  const texts = createTexts(words, createPackageMedia(testInputs(), findings), findings, "en");
  return { html: texts.html(markdown, file, shown), codes: findings.all().map(({ code }) => code) };
}

it.each([
  [
    "# A\n\n## B\n\n# C",
    '<h2 data-cw-heading="a">A</h2>\n<h3 data-cw-heading="b">B</h3>\n<h2 data-cw-heading="c">C</h2>',
  ],
  ["### A\n\n##### B", '<h2 data-cw-heading="a">A</h2>\n<h4 data-cw-heading="b">B</h4>'],
  ["| a | b |\n|---|--:|\n| 1 | 2 |", /<th align="right">b<\/th>/],
  [
    "[x](https://acme.example/a?b=1&c=2)",
    /href="https:\/\/acme\.example\/a\?b=1&amp;c=2" target="_blank" rel="noopener noreferrer"/,
  ],
  ["[x](mailto:a@b.example)", '<p><a href="mailto:a@b.example">x</a></p>'],
  [
    "```js\nlet a = 1;\n```",
    /<pre tabindex="0"><code class="language-js"><span class="hljs-keyword">let<\/span>/,
  ],
  ["```nonsense\n<b>\n```", /<code class="language-nonsense">&lt;b&gt;/],
  ["    <i>", '<pre tabindex="0"><code>&lt;i&gt;\n</code></pre>'],
  ["![The route](route.svg)", /<img src="media\/route-[0-9a-f]{8}\.svg" alt="The route" \/>/],
  ["<img src=route.svg alt=x onerror=alert(1)>", /^<img src="media\/route-[0-9a-f]{8}\.svg" alt="x" \/>$/],
  ["a <script>alert(1)</script><style>p{}</style><iframe src=x></iframe> b", /^<p>a +b<\/p>$/],
  ["<p style='position:fixed' onclick=x class=y id=z lang=id>t</p>", '<p lang="id">t</p>'],
  ["<!-- coursewright-ignore x: y -->\n\nText", "<p>Text</p>"],
  [
    "> [!TIP]\n> Press *k*.\n>\n> More.",
    '<aside class="callout callout-tip"><p class="callout-title">Tip</p>\n<p>Press <em>k</em>.</p>\n<p>More.</p>\n</aside>',
  ],
  ["> [!WHAT]\n> x", "<blockquote>\n<p>[!WHAT]\nx</p>\n</blockquote>"],
  ["<details><summary>More</summary>\n\ntext\n\n</details>", /<details><summary>More<\/summary>/],
])("writes %j", (markdown, expected) => {
  const result = html(markdown);
  if (typeof expected === "string") expect(result.html).toBe(expected);
  else expect(result.html).toMatch(expected);
  expect(result.codes).toEqual([]);
});

it.each([
  ["[x](javascript:alert(1))", "javascript"],
  ["<a href='jaVascript:alert(1)'>x</a>", "javascript"],
  ["<a href='data:text/html,x'>x</a>", "data:"],
  ["<svg onload=alert(1)>", "onload"],
  ["<a href='//evil.example'>x</a>", "evil"],
])("refuses %j", (markdown, gone) => {
  expect(html(markdown).html.toLowerCase()).not.toContain(`"${gone}`);
  expect(html(markdown).html).not.toMatch(/<(svg|a)\b/);
});

it("leaves out a first heading that only repeats the title", () => {
  expect(html("# Why\n\nText", { title: "Why" }).html).toBe("<p>Text</p>");
});

it.each([
  ["![x](https://evil.example/x.png)", "output/remote-media", "<p><span>x</span></p>"],
  ["![x](gone.png)", "output/missing-file", "<p><span>x</span></p>"],
  ["[x](other.md#part)", "output/link", "<p><span>x</span></p>"],
  ["{{unknown}} x", "output/template", "<p>{{unknown}} x</p>"],
  ["{{#each this}}x{{/each}}", "output/template", "<p>{{#each this}}x{{/each}}</p>"],
  ["{{> partial}}", "output/template", "<p>{{&gt; partial}}</p>"],
  ['{{#*inline "a"}}{{/inline}}', "output/template", '<p>{{#*inline "a"}}{{/inline}}</p>'],
  ["{{constructor}}", "output/template", "<p>{{constructor}}</p>"],
  ["{{__proto__}}", "output/template", "<p>{{<strong>proto</strong>}}</p>"],
  ["{{lookup this 'customer'}}", "output/template", "<p>{{lookup this 'customer'}}</p>"],
  ["{{ not closed", "output/template", "<p>{{ not closed</p>"],
])("says what is wrong with %j", (markdown, code, written) => {
  expect(html(markdown)).toEqual({ html: written, codes: [code] });
});

it("fills in words as they are, wherever they land", () => {
  expect(html("At {{customer}}.").html).toBe("<p>At Acme &amp; &lt;b&gt;Sons&lt;/b&gt; *Ltd*.</p>");
  expect(html("[see {{link}}](route.svg)").html).not.toContain('evil.example)"');
  expect(html("{{#if empty}}a{{else}}b{{/if}}{{#unless empty}}c{{/unless}}").html).toBe("<p>bc</p>");
});

it("leaves code and GitHub's expressions alone", () => {
  const expression = "$".concat("{{ secrets.X }}");
  const text = `\`{{customer}}\` and ${expression}\n\n\`\`\`\n{{customer}}\n\`\`\`\n\n    {{customer}}\n`;
  const written = html(text);
  expect(written.codes).toEqual([]);
  expect(written.html.match(/\{\{customer\}\}/g)).toHaveLength(3);
  expect(written.html).toContain(expression);
});

it("never lets anything through that runs or fetches, whatever the text", () => {
  const pieces = fc.constantFrom(
    ..."<script> </script> <img src=x onerror=y> javascript: <a href=' '> <!-- --> ](x) [ ``` {{ }} <svg> data: \" ' > \\".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
      expect(html(parts.join("")).html).not.toMatch(
        /<(script|svg|iframe|object|style|link)\b|<[^>]*\son\w+=|href="\s*javascript:/i,
      );
    }),
  );
});
