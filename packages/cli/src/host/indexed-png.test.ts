import { Resvg } from "@resvg/resvg-wasm";
import { expect, it } from "vitest";
import { drawPng } from "./draw-png.ts";
import { indexedPng } from "./indexed-png.ts";

/** A drawing with rounded corners, half-transparent colours and text. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">
<rect width="300" height="100" rx="20" fill="#f4f2ee"/><circle cx="60" cy="50" r="30" fill="#0b6b57" fill-opacity=".5"/>
<text x="120" y="60" font-family="Inter" font-size="30">Route</text></svg>`;

/** What a program that we did not write sees in a PNG. */
function pixelsOf(png: Uint8Array, width: number): Uint8Array {
  const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const shown = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><image href="${href}" width="3" height="1"/></svg>`;
  return new Resvg(shown, { fitTo: { mode: "width", value: width } }).render().pixels;
}

it("shows every pixel as a PNG of all colours does, in half the bytes", async () => {
  const small = await drawPng(Buffer.from(drawing), 600);
  const rendered = new Resvg(drawing, { fitTo: { mode: "width", value: 600 } }).render();
  const again = indexedPng(rendered);
  expect(again).toBeDefined();
  expect(pixelsOf(again ?? new Uint8Array(), 600)).toEqual(pixelsOf(rendered.asPng(), 600));
  expect(small.length).toBeLessThan(rendered.asPng().length * 0.75);
  expect(await drawPng(Buffer.from(drawing), 600)).toEqual(small);
});

it("leaves a picture alone that has more colours than a table", () => {
  const pixels = new Uint8Array(4 * 400);
  for (let at = 0; at < 400; at += 1) pixels.set([at & 0xff, at >> 8, 0, 255], 4 * at);
  expect(indexedPng({ width: 20, height: 20, pixels })).toBeUndefined();
  expect(indexedPng({ width: 16, height: 16, pixels })).toBeDefined();
});
