import { officeText } from "../../../ooxml/office-text.ts";
import type { Rectangle } from "../../../slides/layout/page.ts";

/** Points as the format counts: 12,700 to a point (ECMA-376 Part 1, 20.1.2.1, EMU). */
export function emu(points: number): number {
  return Math.round(points * 12_700);
}

/** Sizes of type: hundredths of a point. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}

export function transform({ x, y, width, height }: Rectangle, tag = "a:xfrm"): string {
  return `<${tag}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${tag}>`;
}

export const schemas =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** What is written of each value. Pieces are only joined once, where the part is whole. */
export function writeAll<T>(values: readonly T[], write: (value: T, index: number) => string): string {
  let written = "";
  values.forEach((value, index) => {
    written += write(value, index);
  });
  return written;
}

/** A colour: a slot of the theme (`accent1`), or six hexadecimal digits. */
export function fill(colour: string, alpha?: number): string {
  const tag = /^[0-9a-f]{6}$/.test(colour) ? "srgbClr" : "schemeClr";
  if (alpha === undefined) return `<a:solidFill><a:${tag} val="${colour}"/></a:solidFill>`;
  const share = `<a:alpha val="${Math.round(alpha * 1000)}"/>`;
  return `<a:solidFill><a:${tag} val="${colour}">${share}</a:${tag}></a:solidFill>`;
}

/** What a shape is called, and what it shows for those who cannot see it. */
export function named(id: number, name: string, description?: string): string {
  const described = description === undefined ? "" : ` descr="${officeText(description)}"`;
  return `<p:cNvPr id="${id}" name="${officeText(name)}"${described}/>`;
}

/** A shape that only decorates (Office's extension for accessibility). */
export function decorative(id: number, name: string): string {
  return `<p:cNvPr id="${id}" name="${name}"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr>`;
}

/** The group that holds all shapes of a slide, a layout or a master. */
export function shapeTree(shapes: string): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree>`;
}
