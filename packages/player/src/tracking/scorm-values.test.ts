import fc from "fast-check";
import { expect, it } from "vitest";
import { decimal, identifier, shortText } from "./scorm-values.ts";

it("writes identifiers without spaces or slashes", () => {
  expect(identifier("approval-workflows/build-routing")).toBe("approval-workflows.build-routing");
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => /^[\w.-]{0,255}$/.test(identifier(text))));
});

it("writes at most two decimals", () => {
  expect(decimal(66.666)).toBe("66.67");
  expect(decimal(100)).toBe("100");
});

it("cuts a text without leaving half a character", () => {
  expect(shortText(`${"a".repeat(254)}😀`, 255)).toBe("a".repeat(254));
  expect(shortText("a\nb\u0000c", 255)).toBe("a b c");
});
