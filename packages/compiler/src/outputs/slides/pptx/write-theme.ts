import { officeXml } from "../../../ooxml/office-text.ts";
import type { Face } from "../../../slides/measure.ts";
import type { Palette } from "../../../slides/palette.ts";

/** The faces of a deck. */
export interface Faces {
  readonly headings: Face;
  readonly text: Face;
}

/** `theme1.xml` (ECMA-376 Part 1, 20.1.6.9): colours by their slots, faces, and plain fills, lines and effects. */
export function writeTheme(name: string, palette: Palette, faces: Faces): string {
  const { ink, paper, cover, soft, accent, keyword, string, number, quiet } = palette;
  const colours = Object.entries({
    dk1: ink,
    lt1: paper,
    dk2: cover,
    lt2: soft,
    accent1: accent,
    accent2: keyword,
    accent3: string,
    accent4: number,
    accent5: palette.name,
    accent6: quiet,
    hlink: accent,
    folHlink: accent,
  }).map(([slot, colour]) => `<a:${slot}><a:srgbClr val="${colour.toUpperCase()}"/></a:${slot}>`);
  return officeXml(
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
      `<a:clrScheme name="${name}">${colours.join("")}</a:clrScheme>` +
      `<a:fontScheme name="${name}">${face("major", faces.headings)}${face("minor", faces.text)}</a:fontScheme>` +
      `<a:fmtScheme name="${name}">${formats}</a:fmtScheme></a:themeElements></a:theme>`,
  );
}

function face(role: "major" | "minor", typeface: Face): string {
  return `<a:${role}Font><a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/>${scripts}</a:${role}Font>`;
}

/** Faces for scripts that the deck's own does not have. */
const scripts = Object.entries({
  Jpan: "Yu Gothic",
  Hang: "Malgun Gothic",
  Hans: "Microsoft YaHei",
  Hant: "Microsoft JhengHei",
  Arab: "Arial",
  Hebr: "Arial",
  Thai: "Leelawadee UI",
  Deva: "Nirmala UI",
})
  .map(([script, typeface]) => `<a:font script="${script}" typeface="${typeface}"/>`)
  .join("");

const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number) =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${plain}<a:prstDash val="solid"/></a:ln>`;
const formats =
  `<a:fillStyleLst>${plain.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plain.repeat(3)}</a:bgFillStyleLst>`;
