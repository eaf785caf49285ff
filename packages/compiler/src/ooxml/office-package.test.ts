import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { expect, it } from "vitest";
import { officePackage } from "./office-package.ts";
import type { OfficePart } from "./office-part.ts";
import { officeText, officeXml } from "./office-text.ts";

const properties = {
  title: "Fish & \u0001chips",
  creator: "Acme",
  language: "en",
  identifier: "urn:acme",
  version: "1",
  contentHash: "abc",
};

const parts: readonly OfficePart[] = [
  {
    path: "ppt/presentation.xml",
    type: "application/x-main+xml",
    text: "<p/>",
    relationships: [
      { id: "rId1", type: "slide", part: "ppt/slides/slide1.xml" },
      { id: "rId2", type: "theme", part: "docProps/core.xml" },
    ],
  },
  {
    path: "ppt/slides/slide1.xml",
    type: "application/x-slide+xml",
    text: "<s/>",
    relationships: [
      { id: "rId1", type: "image", part: "ppt/media/a.png" },
      { id: "rId2", type: "hyperlink", address: 'https://acme.example/?a=1&b="2"' },
    ],
  },
  { path: "ppt/media/a.png", bytes: new Uint8Array([1]) },
];

function entries(): Readonly<Record<string, string>> {
  const files = officePackage("ppt/presentation.xml", parts, properties);
  return Object.fromEntries(files.map((file) => [file.path, "text" in file ? file.text : ""]));
}

it("lists the type of every part once, by ending or by name", () => {
  const types = entries()["[Content_Types].xml"] ?? "";
  expect(types.match(/(Extension|PartName)="[^"]+"/g)).toEqual([
    'Extension="png"',
    'Extension="rels"',
    'Extension="xml"',
    'PartName="/docProps/app.xml"',
    'PartName="/docProps/core.xml"',
    'PartName="/docProps/custom.xml"',
    'PartName="/ppt/presentation.xml"',
    'PartName="/ppt/slides/slide1.xml"',
  ]);
});

it("writes relationships beside their part and relative to it", () => {
  const all = entries();
  expect(all["_rels/.rels"]).toContain('Target="ppt/presentation.xml"');
  expect(all["ppt/_rels/presentation.xml.rels"]?.match(/Target="[^"]+"/g)).toEqual([
    'Target="slides/slide1.xml"',
    'Target="../docProps/core.xml"',
  ]);
  expect(all["ppt/slides/_rels/slide1.xml.rels"]).toContain('Target="../media/a.png"');
  expect(all["ppt/slides/_rels/slide1.xml.rels"]).toContain(
    'Target="https://acme.example/?a=1&amp;b=&quot;2&quot;" TargetMode="External"',
  );
});

it("says of itself what it is, on the same day always", () => {
  expect(entries()["docProps/core.xml"]).toContain("<dc:title>Fish &amp; chips</dc:title>");
  expect(entries()["docProps/core.xml"]).toContain("1980-01-01T00:00:00Z");
  expect(officePackage("a", parts, properties)).toEqual(officePackage("a", parts, properties));
});

it("refuses a part whose type nobody knows", () => {
  expect(() => officePackage("a.bin", [{ path: "a.bin", text: "" }], properties)).toThrow(".bin");
});

it("makes well-formed XML of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const document = XmlDocument.fromString(
        officeXml(`<a b="${officeText(text)}">${officeText(text)}</a>`),
      );
      const legal = text
        .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
        .replace(/[\t\n\r]/g, " ");
      expect(document.root.content).toBe(legal);
      expect(document.root.attr("b")?.value).toBe(legal);
      document.dispose();
    }),
    { numRuns: 200 },
  );
});
