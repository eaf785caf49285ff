import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./step.mjs";

/**
 * Writes packages/compiler/src/slides/widths.ts: how wide characters are, from the metric twins of common faces.
 * Needs Debian's fonts-liberation, fonts-crosextra-carlito and fonts-crosextra-caladea. Run it to add a face.
 */
const folder = "/usr/share/fonts/truetype";
const faces = {
  Arial: ["liberation/LiberationSans-Regular", "liberation/LiberationSans-Bold"],
  Calibri: ["crosextra/Carlito-Regular", "crosextra/Carlito-Bold"],
  Cambria: ["crosextra/Caladea-Regular", "crosextra/Caladea-Bold"],
  "Times New Roman": ["liberation/LiberationSerif-Regular", "liberation/LiberationSerif-Bold"],
};
/** Latin, Greek, Cyrillic, Hebrew, punctuation, arrows and signs. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x384, 0x3ce],
  [0x400, 0x45f],
  [0x5d0, 0x5ea],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2122, 0x2122],
  [0x2190, 0x2199],
  [0x2200, 0x2265],
];

function widthsOf(file) {
  const font = readFileSync(join(folder, `${file}.ttf`));
  const table = tablesOf(font);
  const unitsPerEm = font.readUInt16BE(table("head") + 18);
  const longMetrics = font.readUInt16BE(table("hhea") + 34);
  const advance = (glyph) => font.readUInt16BE(table("hmtx") + 4 * Math.min(glyph, longMetrics - 1));
  const glyphOf = glyphs(font, table("cmap"));
  const codes = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
  return codes.map((code) => {
    const glyph = glyphOf(code);
    return glyph === 0 ? 0 : Math.round((1000 * advance(glyph)) / unitsPerEm);
  });
}

function tablesOf(font) {
  const tables = new Map();
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
    tables.set(font.toString("latin1", at, at + 4), font.readUInt32BE(at + 8));
  return (name) => tables.get(name);
}

/** The glyph of a character by the font's table of format 4 (OpenType, cmap). */
function glyphs(font, cmap) {
  const count = font.readUInt16BE(cmap + 2);
  const records = Array.from({ length: count }, (_, at) => cmap + font.readUInt32BE(cmap + 4 + 8 * at + 4));
  const start = records.find((at) => font.readUInt16BE(at) === 4);
  const segments = font.readUInt16BE(start + 6) / 2;
  const [ends, starts] = [start + 14, start + 16 + 2 * segments];
  const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments];
  return (code) => {
    for (let at = 0; at < segments; at += 1) {
      if (font.readUInt16BE(ends + 2 * at) < code) continue;
      const first = font.readUInt16BE(starts + 2 * at);
      if (first > code) return 0;
      const delta = font.readUInt16BE(deltas + 2 * at);
      const offset = font.readUInt16BE(offsets + 2 * at);
      if (offset === 0) return (code + delta) % 0x10000;
      const glyph = font.readUInt16BE(offsets + 2 * at + offset + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) % 0x10000;
    }
    return 0;
  };
}

const entries = Object.entries(faces).map(([face, files]) => {
  const [regular, bold] = files.map((file) => `\n    "${widthsOf(file).join(" ")}",`);
  return `  "${face}": [${regular}${bold}\n  ],`;
});
writeFileSync(
  join(root, "packages/compiler/src/slides/widths.ts"),
  `/** Written by scripts/widths.mjs: characters of the ranges, by face, regular and bold, in thousandths of an em; 0: not in the face. */
export const widthRanges: readonly (readonly [number, number])[] = ${JSON.stringify(ranges)};

export const faceWidths = {
${entries.join("\n")}
} as const;
`,
);
