import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFont } from "./read-font.ts";
import { showableText } from "./showable-text.ts";
import { data, source } from "./testing/request.ts";
import { createTypesetter } from "./typesetter.ts";

const typesetter = createTypesetter();

const square = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
);

it("makes PDF/UA-1: tagged, with its claim, and never a picture that says nothing to those who cannot see it", () => {
  const text = Buffer.from(typesetter.typeset({ source, data: data("One") }).bytes).toString("latin1");
  expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
  expect(text).toContain("/StructTreeRoot");
  const silent = source.replace("image(path, alt: path)", "image(path)");
  const pictures = new Map([["/a.svg", square]]);
  expect(() => typesetter.typeset({ source: silent, data: data(), pictures })).toThrow(/alt/);
});

it("makes the same bytes of the same request, whatever was set in between", () => {
  const request = { source, data: data("One", "Two") };
  const first = typesetter.typeset(request).bytes;
  typesetter.typeset({ source, data: data("Three") });
  expect(Buffer.from(typesetter.typeset(request).bytes).equals(Buffer.from(first))).toBe(true);
  expect(Buffer.from(createTypesetter().typeset(request).bytes).equals(Buffer.from(first))).toBe(true);
});

it("sets any text at all", () => {
  const unit = fc.constantFrom("binary", "grapheme", "grapheme-ascii");
  fc.assert(
    fc.property(
      unit.chain((kind) => fc.array(fc.string({ unit: kind, maxLength: 40 }), { maxLength: 5 })),
      (texts) => typesetter.typeset({ source, data: data(...texts) }).pages >= 1,
    ),
    { numRuns: 60, examples: [[["\u0000"]], [["a\ufeffb", "\uffff\ufdd0"]]] },
  );
});

it("names the characters that no font has", () => {
  const { missing } = typesetter.showable(data("The stamp 承認 says ✓", "Ω and Ж are there"));
  expect(missing).toEqual(["承", "認"]);
});

it("knows which pictures can be shown", () => {
  expect(typesetter.canShow("/a.svg", square)).toBe(true);
  expect(typesetter.canShow("/a.png", square)).toBe(false);
  expect(typesetter.canShow("/a.svg", new Uint8Array([60]))).toBe(false);
  const { bytes } = typesetter.typeset({ source, data: data(), pictures: new Map([["/a.svg", square]]) });
  expect(bytes.length).toBeGreaterThan(1000);
});

it("throws where the source is wrong, and says what", () => {
  expect(() => typesetter.typeset({ source: "#nothing()", data: "{}" })).toThrow("unknown variable");
});

describe("a text as it can be shown", () => {
  const covers = (codePoint: number) => codePoint >= 32 && codePoint < 127;

  it.each([
    ["plain", "plain", []],
    ["a\u0000b\u0007c\u009fd", "abcd", []],
    ["lines\nand\ttabs", "lines\nand\ttabs", []],
    ["half \ud83d pair", "half  pair", []],
    ["soft\u00adhyphen, joined\u200d", "softhyphen, joined", []],
    ["narrow\u202fspace\u2028line", "narrow space line", []],
    ["日本 and 日", "□□ and □", ["日", "本"]],
  ])("%j is %j", (text, shown, missing) => {
    expect(showableText(text, covers)).toEqual({ text: shown, missing });
  });
});

describe("a font", () => {
  it("that is none is passed over", () => {
    expect(readFont(new Uint8Array(0))).toBeUndefined();
    expect(
      readFont(new TextEncoder().encode("not a font at all, but long enough to be asked")),
    ).toBeUndefined();
  });

  it("of any bytes is read without harm", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => readFont(bytes) === undefined || true),
    );
  });
});
