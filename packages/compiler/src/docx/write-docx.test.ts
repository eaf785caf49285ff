import { XmlDocument } from "libxml2-wasm";
import { expect, it } from "vitest";
import { type Block, heading, list, type PrintedDocument, plain } from "../document/document.ts";
import { createFindings } from "../finding.ts";
import { writeDocx } from "./write-docx.ts";

const blocks: readonly Block[] = [
  heading(1, "Before & after"),
  heading(2, "Agenda"),
  list("numbers", ["one", "two"]),
  list("numbers", ["one again"]),
  list("boxes", ["to tick"]),
  {
    kind: "table",
    header: [plain("Time"), plain("What")],
    rows: [{ cells: [plain("09:00"), plain("Start")] }],
  },
  {
    kind: "picture",
    picture: {
      asset: "a.svg",
      hash: "abc",
      alt: 'A "route"',
      size: { format: "svg", width: 400, height: 100 },
    },
  },
  { kind: "picture", picture: { asset: "b.tiff", hash: "def", alt: "No picture" } },
  {
    kind: "paragraph",
    text: [
      { text: "a page", link: "https://acme.example/?a=1&b=2" },
      { text: "the same", link: "https://acme.example/?a=1&b=2" },
      { text: "שלום" },
    ],
  },
  { kind: "box", tone: "cut", title: "Running late", blocks: [list("bullets", ["this"])] },
  { kind: "code", text: "if a;\n\tb" },
];

const printed: PrintedDocument = {
  title: "Guide",
  kind: "Facilitator guide",
  language: "id",
  direction: "ltr",
  accent: "#0b6b57",
  facts: [{ name: "For", blocks: [{ kind: "paragraph", text: plain("everybody") }] }],
  imprint: ["acme"],
  identity: { id: "urn:acme", version: "1.0", contentHash: "abc" },
  words: { contents: "Contents", page: "Page {page} of {pages}", creator: "Acme" },
  blocks,
};

const findings = createFindings();
const entries = writeDocx(printed, findings);

function textOf(path: string): string {
  const entry = entries.find((each) => each.path === path);
  if (entry === undefined || !("text" in entry)) throw new Error(`There is no text ${path}.`);
  return entry.text;
}

/** The values of an attribute, or the text, of what an XPath finds. */
function found(path: string, query: string): readonly string[] {
  const document = XmlDocument.fromString(textOf(path));
  const spaces = {
    w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    p: "http://schemas.openxmlformats.org/package/2006/relationships",
  };
  const values = document.find(query, spaces).map(({ content }) => content);
  document.dispose();
  return values;
}

const main = "word/document.xml";

it("has what a reader without eyes needs: headings, header rows, alternative texts, a language", () => {
  expect(found(main, "//w:pStyle[starts-with(@w:val, 'Heading')]/@w:val")).toEqual(["Heading1", "Heading2"]);
  expect(found(main, "//w:tbl[.//w:tblHeader]//w:tr[1]//w:t")).toEqual(["Time", "What", "Running late"]);
  expect(found(main, "//wp:docPr/@descr")).toEqual(['A "route"']);
  expect(found("word/styles.xml", "//w:docDefaults//w:lang/@w:val")).toEqual(["id"]);
  expect(found(main, "//w:r[w:rPr/w:rtl]/w:t")).toEqual(["שלום"]);
});

it("has a table of contents that Word fills, and that leads to its places before", () => {
  expect(textOf("word/settings.xml")).toContain('<w:updateFields w:val="true"/>');
  expect(found(main, "//w:instrText")).toEqual([' TOC \\o "1-2" \\h \\z \\u ']);
  const anchors = found(main, "//w:hyperlink/@w:anchor");
  expect(anchors).toHaveLength(2);
  expect(found(main, "//w:bookmarkStart/@w:name")).toEqual(anchors);
});

it("counts each list with numbers anew", () => {
  expect(found(main, "//w:p[w:pPr/w:numPr]/w:pPr/w:numPr/w:numId/@w:val")).toEqual(["3", "3", "4", "2", "1"]);
});

it("adds nothing to what somebody may copy", () => {
  const long = `curl https://acme.example/${"a".repeat(200)}`;
  const written: readonly Block[] = [
    { kind: "code", text: long },
    { kind: "paragraph", text: plain(long) },
  ];
  const document = writeDocx({ ...printed, blocks: written }, createFindings());
  const texts = document.flatMap((each) => (each.path === main && "text" in each ? [each.text] : []));
  expect(texts.join().split(long)).toHaveLength(3);
});

it("says what Word cannot show", () => {
  expect(findings.all().map(({ message }) => message)).toEqual([
    'Word cannot show the picture "b.tiff", so only its text is in the document.',
  ]);
});

it("relates to each part and each address once, and to nothing that is not there", () => {
  const relationships = "word/_rels/document.xml.rels";
  const internal = found(relationships, "//p:Relationship[not(@TargetMode)]/@Target");
  for (const target of internal) expect(entries.map(({ path }) => path)).toContain(`word/${target}`);
  const parts = entries
    .map(({ path }) => path)
    .filter((path) => path.startsWith("word/") && path !== main && path !== relationships);
  expect(parts.sort()).toEqual(internal.map((target) => `word/${target}`).sort());
  expect(found(relationships, "//p:Relationship[@TargetMode]/@Target")).toEqual([
    "https://acme.example/?a=1&b=2",
  ]);
  const ids = found(main, "//wp:docPr/@id | //w:bookmarkStart/@w:id");
  expect(new Set(ids).size).toBe(ids.length);
});

it("keeps together what is short, and what leads on to the next", () => {
  const table: Block = {
    kind: "table",
    header: [plain("Time"), plain("What")],
    rows: ["09:00", "10:00"].map((time) => ({ cells: [plain(time), plain("Start")] })),
  };
  const kept = (shown: readonly Block[]) => {
    const document = writeDocx({ ...printed, facts: [], blocks: shown }, createFindings());
    const text =
      document.flatMap((each) => (each.path === main && "text" in each ? [each.text] : []))[0] ?? "";
    return [...text.matchAll(/<w:keepNext\/>.*?<w:t [^>]*>([^<]*)/g)].map(([, word]) => word);
  };
  expect(kept([list("bullets", ["one", "two", "three"])])).toEqual(["one", "two"]);
  expect(kept([table])).toEqual(["Time", "What", "09:00", "Start"]);
  expect(kept([heading(1, "A"), { kind: "paragraph", text: plain("These:") }, table])).toContain("These:");
  expect(kept([{ kind: "paragraph", text: plain("These.") }, table])).not.toContain("These.");
  const about: Block = { kind: "paragraph", text: plain("Three questions."), faint: true };
  expect(kept([heading(2, "Check"), about, heading(3, "1. Who?")])).toContain("Three questions.");
  expect(kept([heading(2, "Check"), about, heading(2, "Exercise")])).toEqual([]);
  expect(
    kept([
      list(
        "bullets",
        Array.from({ length: 30 }, (_, index) => `${index}`),
      ),
    ]),
  ).toEqual([]);
});
