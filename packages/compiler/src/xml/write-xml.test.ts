import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { expect, it } from "vitest";
import { xmlIdentifier } from "./identifier.ts";
import { element, writeXml } from "./write-xml.ts";

it("indents elements and keeps texts on one line", () => {
  const root = element("a", { id: "1", gone: undefined }, element("b", {}, "x < y"), element("c"));
  expect(writeXml(root)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a id="1">\n  <b>x &lt; y</b>\n  <c/>\n</a>\n',
  );
});

it("is read back as it was given, whatever the text, but for characters XML does not have", () => {
  const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const document = XmlDocument.fromString(writeXml(element("a", { title: text }, text)));
      const legal = text.replace(illegal, "");
      expect(document.root.content).toBe(legal);
      expect(document.root.attr("title")?.value).toBe(legal);
      document.dispose();
    }),
    { numRuns: 50 },
  );
});

it("makes a valid and distinct xs:ID of every id", () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,6}){0,3}$/);
  fc.assert(
    fc.property(id, id, (first, second) => {
      expect(xmlIdentifier("ITEM", first, second)).toMatch(/^[A-Za-z_][\w.-]*$/);
      expect(xmlIdentifier("ITEM", first) === xmlIdentifier("ITEM", second)).toBe(first === second);
    }),
  );
  expect(xmlIdentifier("ITEM", "admin-core", "m/o")).toBe("ITEM.admin_core.m.o");
});
