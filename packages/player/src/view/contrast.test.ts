import fc from "fast-check";
import { expect, it } from "vitest";
import { contrast, type Rgb, readable } from "./contrast.ts";

const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
const white: Rgb = [255, 255, 255];
const dark: Rgb = [24, 27, 34];

it("measures as WCAG does", () => {
  expect(contrast([0, 0, 0], white)).toBeCloseTo(21);
  expect(contrast([118, 118, 118], white)).toBeCloseTo(4.54, 2);
});

it("makes any colour readable on light and on dark", () => {
  fc.assert(
    fc.property(colour, fc.constantFrom(white, dark), (any, background) => {
      expect(contrast(readable(any, background), background)).toBeGreaterThanOrEqual(5);
    }),
  );
});

it("leaves a readable colour as it is", () => {
  expect(readable([20, 60, 160], white)).toEqual([20, 60, 160]);
});
