import type { OfficePart } from "../../../ooxml/office-part.ts";
import { officeXml } from "../../../ooxml/office-text.ts";
import { frames, mirrored } from "../../../slides/layout/frame.ts";
import { titleSpacing } from "../../../slides/layout/metrics.ts";
import type { Rectangle } from "../../../slides/layout/page.ts";
import { decorative, emu, fill, hundredths, named, schemas, shapeTree, transform } from "./drawing.ts";
import {
  footerLook,
  insets,
  kickerLook,
  type LayoutLook,
  type OfferedPlace,
  type Ring,
} from "./layout-looks.ts";
import { placeholder, placeIndex, places } from "./placeholders.ts";
import { codeFace, levelStyles } from "./write-text.ts";

const main = "application/vnd.openxmlformats-officedocument.presentationml";

export function layoutPath(index: number): string {
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`;
}

/** A layout (ECMA-376 Part 1, 19.3.1.39). Its places carry the looks, so that slides hold only text. */
export function writeLayout(look: LayoutLook, index: number, direction: "ltr" | "rtl"): OfficePart {
  const side = direction === "rtl" ? mirrored : <R>(box: R): R => box;
  const shapes = [
    ...look.rings.map((ring, at) => writeRing(side(ringBox(ring)), look.ringColour, 50 + at)),
    ...(look.rule === undefined ? [] : [writeRule(side(look.rule))]),
    titlePlace(look, side(frames[look.kind].title)),
    kickerPlace(look, side(frames[look.kind].kicker)),
    ...look.places.map((place, at) => writePlace(side(place), 10 + at, look)),
    ...(look.layout === "title" ? [] : footerPlaces(look, side)),
  ];
  return {
    path: layoutPath(index),
    type: `${main}.slideLayout+xml`,
    text: officeXml(
      `<p:sldLayout ${schemas} preserve="1"${typeOf(look)}><p:cSld name="${look.name}">${ground(look.ground)}${shapeTree(shapes.join(""))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
    ),
    relationships: [{ id: "rId1", type: "slideMaster", part: "ppt/slideMasters/slideMaster1.xml" }],
  };
}

function typeOf({ layout }: LayoutLook): string {
  if (layout === "title") return ' type="title"';
  if (layout === "section") return ' type="secHead"';
  return layout === "text" ? ' type="obj"' : ' userDrawn="1"';
}

export function ground(colour: string): string {
  return `<p:bg><p:bgPr>${fill(colour)}<a:effectLst/></p:bgPr></p:bg>`;
}

interface RingBox extends Rectangle {
  readonly share: number;
}

function ringBox({ x, y, radius, share }: Ring): RingBox {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, share };
}

function writeRing(box: RingBox, colour: string, id: number): string {
  return `<p:sp><p:nvSpPr>${decorative(id, `Ring ${id - 49}`)}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>${fill(colour, box.share)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
}

function writeRule(box: Rectangle): string {
  return `<p:sp><p:nvSpPr>${decorative(60, "Rule")}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill("accent1")}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
}

function titlePlace(look: LayoutLook, box: Rectangle): string {
  const anchor = { top: "t", middle: "ctr", bottom: "b" }[frames[look.kind].anchor];
  const style = `<a:lstStyle><a:lvl1pPr><a:lnSpc><a:spcPct val="${titleSpacing * 1000}"/></a:lnSpc><a:defRPr sz="${hundredths(look.titleSize)}" b="1">${fill(look.titleColour)}</a:defRPr></a:lvl1pPr></a:lstStyle>`;
  return shape(
    2,
    "Title",
    placeholder(look.layout === "title" ? "ctrTitle" : "title"),
    box,
    bodyOf(anchor),
    style,
    "Title",
  );
}

function kickerPlace(look: LayoutLook, box: Rectangle): string {
  const style = lineStyle(kickerLook.size, look.kickerColour, ' b="1"');
  return shape(
    3,
    places.kicker.name,
    placeholder("body", places.kicker.index),
    box,
    bodyOf("t"),
    style,
    "Where we are",
  );
}

const writers: Readonly<
  Record<OfferedPlace["kind"], (place: OfferedPlace, id: number, look: LayoutLook) => string>
> = {
  kicker: () => "",
  text: (place, id, look) => textPlace(place, id, coloured(levelStyles(place.size), look.textColour)),
  caption: (place, id) => textPlace(place, id, lineStyle(place.size, "accent6")),
  callout: (place, id) => textPlace(place, id, levelStyles(place.size), insets.callout),
  code: (place, id) => textPlace(place, id, codeStyle(place.size), insets.code),
  picture: (place, id) => emptyPlace(place, id),
  table: (place, id) => emptyPlace(place, id),
};

function writePlace(place: OfferedPlace, id: number, look: LayoutLook): string {
  return writers[place.kind](place, id, look);
}

/** The text's colour on every level. */
function coloured(style: string, colour: string): string {
  return colour === "tx1"
    ? style
    : style.replaceAll(/(<a:defRPr sz="\d+")\/>/g, `$1>${fill(colour)}</a:defRPr>`);
}

/** Of a line by itself: no marker, no room above it, close lines where it takes several. */
export function lineStyle(size: number, colour: string, more = ""): string {
  return `<a:lstStyle><a:lvl1pPr marL="0" indent="0">${tight}<a:buNone/><a:defRPr sz="${hundredths(size)}"${more}>${fill(colour)}</a:defRPr></a:lvl1pPr></a:lstStyle>`;
}

const tight = '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>';

export function codeStyle(size: number): string {
  return `<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="l" rtl="0">${tight}<a:buNone/><a:defRPr sz="${hundredths(size)}"><a:latin typeface="${codeFace}"/><a:cs typeface="${codeFace}"/></a:defRPr></a:lvl1pPr></a:lstStyle>`;
}

interface Inset {
  readonly x: number;
  readonly y: number;
}

/** A place for text; one with room inside has a soft ground. */
function textPlace(place: OfferedPlace, id: number, style: string, inset?: Inset): string {
  const name = nameOf(place);
  const look = inset === undefined ? "" : `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill("bg2")}`;
  return shape(
    id,
    name,
    placeholder("body", placeIndex(boxKind(place), place.turn)),
    place,
    bodyOf("t", inset),
    style,
    places[place.kind].name,
    look,
  );
}

function boxKind({ kind }: OfferedPlace) {
  return kind === "kicker" ? "text" : kind;
}

function nameOf({ kind, turn }: OfferedPlace): string {
  return `${places[kind].name}${turn === 0 ? "" : ` ${turn + 1}`}`;
}

function emptyPlace(place: OfferedPlace, id: number): string {
  const { type } = places[place.kind];
  return shape(
    id,
    nameOf(place),
    placeholder(type, placeIndex(boxKind(place), place.turn)),
    place,
    bodyOf("t"),
    `<a:lstStyle><a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="${hundredths(18)}"/></a:lvl1pPr></a:lstStyle>`,
    "",
  );
}

/** @param anchor `t`, `ctr` or `b`. */
export function bodyOf(anchor: string, inset: Inset = { x: 0, y: 0 }): string {
  return `<a:bodyPr vert="horz" wrap="square" lIns="${emu(inset.x)}" tIns="${emu(inset.y)}" rIns="${emu(inset.x)}" bIns="${emu(inset.y)}" anchor="${anchor}"><a:normAutofit/></a:bodyPr>`;
}

export function shape(
  id: number,
  name: string,
  place: string,
  box: Rectangle,
  body: string,
  style: string,
  prompt: string,
  look = "",
): string {
  return `<p:sp><p:nvSpPr>${named(id, name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>${place}</p:nvSpPr><p:spPr>${transform(box)}${look}</p:spPr><p:txBody>${body}${style}<a:p>${prompt === "" ? "<a:endParaRPr/>" : `<a:r><a:rPr/><a:t>${prompt}</a:t></a:r>`}</a:p></p:txBody></p:sp>`;
}

/** What stands at the foot: the deck's title, and the page's number. */
export function footerPlaces(
  look: Pick<LayoutLook, "footerColour">,
  side: <R extends Rectangle>(box: R) => R,
): readonly string[] {
  const style = (align: string) =>
    `<a:lstStyle><a:lvl1pPr algn="${align}"><a:defRPr sz="${hundredths(footerLook.size)}">${fill(look.footerColour)}</a:defRPr></a:lvl1pPr></a:lstStyle>`;
  const ends = side({ x: 0, y: 0, width: 1, height: 1 }).x === 0 ? ["l", "r"] : ["r", "l"];
  const number = `<p:sp><p:nvSpPr>${named(41, "Number")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr>${transform(side(footerLook.number))}</p:spPr><p:txBody>${bodyOf("ctr")}${style(ends[1] ?? "r")}<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>`;
  const text = `<p:sp><p:nvSpPr>${named(40, "Footer")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ftr" sz="quarter" idx="11"/></p:nvPr></p:nvSpPr><p:spPr>${transform(side(footerLook.text))}</p:spPr><p:txBody>${bodyOf("ctr")}${style(ends[0] ?? "l")}<a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`;
  return [text, number];
}
