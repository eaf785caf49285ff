import { expect, it } from "vitest";
import { measurePicture } from "./measure-picture.ts";

function bytes(hexadecimal: string): Uint8Array {
  return new Uint8Array(Buffer.from(hexadecimal.replaceAll(" ", ""), "hex"));
}

function svg(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

it.each([
  ["png", "89504e470d0a1a0a 0000000d 49484452 00000280 00000168 0806000000", 640, 360],
  ["gif", "474946383961 8002 6801 f70000", 640, 360],
  [
    "jpeg",
    "ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 0168 0280 03012200021101031101",
    640,
    360,
  ],
  ["webp", "52494646 24000000 57454250 56503820 18000000 300100 9d012a 8002 6801 0000 0000", 640, 360],
  ["webp", "52494646 24000000 57454250 5650384c 18000000 2f 7fc25900 0000000000000000", 640, 360],
  ["webp", "52494646 24000000 57454250 56503858 0a000000 00000000 7f0200 670100 0000", 640, 360],
])("knows a %s by its first bytes: %s", (format, hexadecimal, width, height) => {
  expect(measurePicture(bytes(hexadecimal))).toEqual({ format, width, height });
});

it.each([
  ['<svg viewBox="0 0 720 496" width="10">', 720, 496],
  ["<?xml version='1.0'?>\n<svg xmlns='x' width='64px' height='48'>", 64, 48],
  ["<svg>", 300, 150],
])("reads the size of %s", (text, width, height) => {
  expect(measurePicture(svg(text))).toEqual({ format: "svg", width, height });
});

it("knows nothing of other files, however short", () => {
  for (const file of ["", "25504446", "ffd8", "89504e47"])
    expect(() => measurePicture(bytes(file))).not.toThrow();
  expect(measurePicture(bytes("25504446"))).toBeUndefined();
});
