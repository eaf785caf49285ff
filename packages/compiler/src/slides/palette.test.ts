import fc from "fast-check";
import { expect, it } from "vitest";
import { contrast, darkPalette, lightPalette } from "./palette.ts";

it("can be read, whatever colours a theme has", () => {
  const colour = fc
    .integer({ min: 0, max: 0xff_ff_ff })
    .map((number) => `#${number.toString(16).padStart(6, "0")}`);
  const theme = fc.record(
    {
      accent: colour,
      accentDark: colour,
      slides: fc.record({ cover: colour, paper: colour, ink: colour, soft: colour }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(theme, (theme) => {
      for (const palette of [lightPalette(theme), darkPalette(theme)]) {
        const { paper, soft, cover, ink, quiet, accent, coverInk, coverQuiet, coverAccent } = palette;
        for (const text of [ink, quiet, accent]) expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5);
        for (const text of [coverInk, coverQuiet, coverAccent])
          expect(contrast(text, cover)).toBeGreaterThanOrEqual(4.5);
        for (const text of [palette.keyword, palette.string, palette.number, palette.name])
          expect(contrast(text, soft)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});

it("knows the contrasts that the standard gives as examples", () => {
  expect(contrast("000000", "ffffff")).toBeCloseTo(21, 5);
  expect(contrast("777777", "ffffff")).toBeCloseTo(4.48, 2);
});

it("takes the accent and the colours of code that a theme's own ground asks for", () => {
  const theme = { accent: "#9a3412", accentDark: "#ffb454" };
  expect(lightPalette({ ...theme, slides: { paper: "#fdfaf5" } }).accent).toBe("9a3412");
  const dark = { ...theme, slides: { paper: "#14161f" } };
  expect(lightPalette(dark)).toMatchObject({ accent: "ffb454", paper: "14161f", keyword: "ff8fa8" });
  expect(darkPalette(dark)).toEqual(lightPalette(dark));
});
