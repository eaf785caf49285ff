import type { OfficePart, OfficeRelationship } from "../../../ooxml/office-part.ts";
import { officeText, officeXml } from "../../../ooxml/office-text.ts";
import { plainRun } from "../../../slides/deck.ts";
import { footer, frames } from "../../../slides/layout/frame.ts";
import { calloutPadding } from "../../../slides/layout/metrics.ts";
import type {
  Box,
  CalloutBox,
  CaptionBox,
  CodeBox,
  Page,
  PictureBox,
  TextBox,
} from "../../../slides/layout/page.ts";
import { calloutTitleSize } from "../../../slides/layout/place-blocks.ts";
import { decorative, fill, named, schemas, shapeTree, transform, writeAll } from "./drawing.ts";
import type { LayoutLook } from "./layout-looks.ts";
import { type OfficePictures, pictureParts } from "./office-pictures.ts";
import { placeholder, placeIndex, places } from "./placeholders.ts";
import { bodyOf, codeStyle, layoutPath, lineStyle } from "./write-layout.ts";
import { notesPath, writeNotes } from "./write-notes.ts";
import { writeTable } from "./write-table.ts";
import { levelStyles, oneSize, sideOf, type TextContext, writeParagraphs, writeRuns } from "./write-text.ts";

const main = "application/vnd.openxmlformats-officedocument.presentationml";

/** What all slides of a deck share. */
export interface SlideContext {
  readonly looks: readonly LayoutLook[];
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly footer: string;
  /** The footer as it is written in each of its colours. */
  readonly footers: Map<string, string>;
  readonly pictures: OfficePictures;
}

export function slidePath(index: number): string {
  return `ppt/slides/slide${index + 1}.xml`;
}

/** A slide (ECMA-376 Part 1, 19.3.1.38) with its notes. Shapes stand in the order in which they are read. */
export function writeSlide(page: Page, index: number, shared: SlideContext): readonly OfficePart[] {
  const look = shared.looks.find(({ layout }) => layout === page.layout);
  if (look === undefined) throw new Error(`There is no layout for ${page.layout}.`);
  const relationships: OfficeRelationship[] = [
    { id: "rId1", type: "slideLayout", part: layoutPath(shared.looks.indexOf(look)) },
  ];
  const relate = (relationship: OfficeRelationship) => relationships.push(relationship);
  const context: TextContext = {
    language: shared.language,
    direction: shared.direction,
    link: (address) => linkTo(address, relationships),
  };
  const shapes = slideShapes(page, index, look, shared, context, relationships);
  const notes = page.notes.length === 0 ? [] : [writeNotes(page.notes, slidePath(index), index, context)];
  if (notes.length > 0) relate({ id: "rIdNotes", type: "notesSlide", part: notesPath(index) });
  return [
    {
      path: slidePath(index),
      type: `${main}.slide+xml`,
      text: officeXml(
        `<p:sld ${schemas}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
      ),
      relationships,
    },
    ...notes,
  ];
}

/** One relationship an address. */
function linkTo(address: string, relationships: OfficeRelationship[]): string {
  const known = relationships.find((each) => "address" in each && each.address === address);
  if (known !== undefined) return known.id;
  const id = `rIdLink${relationships.length}`;
  relationships.push({ id, type: "hyperlink", address });
  return id;
}

function slideShapes(
  page: Page,
  index: number,
  look: LayoutLook,
  shared: SlideContext,
  context: TextContext,
  relationships: OfficeRelationship[],
): string {
  let id = 2;
  const next = () => id++;
  const turns = new Map<Box["kind"], number>();
  const boxes = page.boxes.map((box) => {
    const turn = turns.get(box.kind) ?? 0;
    turns.set(box.kind, turn + 1);
    const offered = look.places.find((place) => place.kind === box.kind && place.turn === turn);
    const place =
      offered === undefined ? undefined : { index: placeIndex(box.kind, turn), size: offered.size };
    return { box, place };
  });
  const title = writeTitle(page, look, next(), context);
  const kicker = page.kicker === undefined ? "" : writeKicker(page.kicker, next(), context);
  const content = writeAll(boxes, ({ box, place }) =>
    writeBox(box, place, next, shared, context, relationships),
  );
  return title + kicker + content + writeFooter(look, index, shared, context);
}

/** A place of the layout that a box takes, and the size that text has in it. */
interface Place {
  readonly index: number;
  readonly size: number;
}

/** A title stands in its layout's place, which grows where it needs several lines. */
function writeTitle({ title }: Page, look: LayoutLook, id: number, context: TextContext): string {
  const style = title.size === look.titleSize ? "<a:lstStyle/>" : oneSize(title.size);
  const type = look.layout === "title" ? "ctrTitle" : "title";
  const place = `<p:nvPr><p:ph type="${type}"/></p:nvPr>`;
  const side = sideOf(title.runs, context);
  const runs = `<a:p>${side === "" ? "" : `<a:pPr${side}/>`}${writeRuns(title.runs, context)}</a:p>`;
  const higher = title.height > frames[look.kind].title.height + 0.5;
  return textShape(id, "Title", place, higher ? transform(title) : "", "<a:bodyPr/>", style, runs);
}

function writeKicker(text: string, id: number, context: TextContext): string {
  const place = placeholder("body", places.kicker.index);
  return textShape(
    id,
    "Kicker",
    place,
    "",
    "<a:bodyPr/>",
    "<a:lstStyle/>",
    `<a:p>${writeRuns(plainRun(text), context)}</a:p>`,
  );
}

function textShape(
  id: number,
  name: string,
  place: string,
  look: string,
  body: string,
  style: string,
  paragraphs: string,
): string {
  const kind =
    place === "<p:nvPr/>" ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>';
  return `<p:sp><p:nvSpPr>${named(id, `${name} ${id}`)}${kind}${place}</p:nvSpPr>${look === "" ? "<p:spPr/>" : `<p:spPr>${look}</p:spPr>`}<p:txBody>${body}${style}${paragraphs}</p:txBody></p:sp>`;
}

type BoxWriter<B extends Box> = (
  box: B,
  place: Place | undefined,
  next: () => number,
  shared: SlideContext,
  context: TextContext,
  relationships: OfficeRelationship[],
) => string;

const writers: { readonly [K in Box["kind"]]: BoxWriter<Extract<Box, { kind: K }>> } = {
  text: (box, place, next, _, context) => writeText(box, place, next(), context),
  callout: (box, place, next, _, context) => writeCallout(box, place, next, context),
  code: (box, place, next, _, context) => writeCode(box, place, next(), context),
  table: (box, place, next, _, context) =>
    writeTable(box, next(), place === undefined ? "<p:nvPr/>" : placeholder("tbl", place.index), context),
  picture: (box, place, next, shared, _, relationships) =>
    writePicture(box, place, next(), shared, relationships),
  caption: (box, place, next, _, context) => writeCaption(box, place, next(), context),
};

function writeBox(
  box: Box,
  place: Place | undefined,
  next: () => number,
  shared: SlideContext,
  context: TextContext,
  relationships: OfficeRelationship[],
): string {
  // Each kind of box has the writer of its own kind.
  const write = writers[box.kind] as BoxWriter<Box>;
  return write(box, place, next, shared, context, relationships);
}

/** In a place of the layout a shape inherits its look; elsewhere it brings it along. */
function placed(place: Place | undefined): string {
  return place === undefined ? "<p:nvPr/>" : placeholder("body", place.index);
}

const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

function look(box: Box, place: Place | undefined, ground = ""): string {
  return transform(box) + (place === undefined ? rectangle + ground : "");
}

function writeText(box: TextBox, place: Place | undefined, id: number, context: TextContext): string {
  const { airy, size } = box;
  const inherits = place?.size === size && airy !== true;
  const style = inherits ? "<a:lstStyle/>" : levelStyles(size, { airy, whole: place === undefined });
  const body = place === undefined ? bodyOf("t") : "<a:bodyPr/>";
  const paragraphs = writeParagraphs(box.paragraphs, size, context, airy);
  return textShape(id, "Text", placed(place), look(box, place), body, style, paragraphs);
}

/** A soft ground with a bar of the accent at its beginning. */
function writeCallout(
  box: CalloutBox,
  place: Place | undefined,
  next: () => number,
  context: TextContext,
): string {
  const style =
    place?.size === box.size ? "<a:lstStyle/>" : levelStyles(box.size, { whole: place === undefined });
  const body = place === undefined ? bodyOf("t", calloutPadding) : "<a:bodyPr/>";
  const head = box.title === undefined ? "" : calloutTitle(box.title, box.size, context);
  const paragraphs = head + writeParagraphs(box.paragraphs, box.size, context);
  const shape = textShape(
    next(),
    "Callout",
    placed(place),
    look(box, place, fill("bg2")),
    body,
    style,
    paragraphs,
  );
  const x = context.direction === "rtl" ? box.x + box.width - 4 : box.x;
  const bar = `<p:sp><p:nvSpPr>${decorative(next(), "Bar")}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform({ ...box, x, width: 4 })}${rectangle}${fill("accent1")}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
  return shape + bar;
}

function calloutTitle(title: string, size: number, context: TextContext): string {
  const runs = writeRuns([{ text: title, bold: true }], context, { size: calloutTitleSize(size) });
  const coloured = runs.replaceAll(/(<a:rPr[^>]*)\/>/g, `$1>${fill("accent1")}</a:rPr>`);
  return `<a:p><a:pPr marL="0" indent="0"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/></a:pPr>${coloured}</a:p>`;
}

function writeCode(box: CodeBox, place: Place | undefined, id: number, context: TextContext): string {
  const style = place?.size === box.size ? "<a:lstStyle/>" : codeStyle(box.size);
  const body = place === undefined ? bodyOf("t", { x: 18, y: 14 }) : "<a:bodyPr/>";
  const inCode = { ...context, language: "en" };
  const lines = writeAll(box.lines, (line) => {
    const runs = writeRuns(line, inCode, { code: true });
    return `<a:p>${runs === "" ? "<a:endParaRPr/>" : runs}</a:p>`;
  });
  return textShape(id, "Code", placed(place), look(box, place, fill("bg2")), body, style, lines);
}

function writeCaption(box: CaptionBox, place: Place | undefined, id: number, context: TextContext): string {
  const body = place === undefined ? bodyOf("t") : "<a:bodyPr/>";
  const style = place?.size === box.size ? "<a:lstStyle/>" : lineStyle(box.size, "accent6");
  return textShape(
    id,
    "Caption",
    placed(place),
    look(box, place),
    body,
    style,
    `<a:p>${writeRuns(box.runs, context)}</a:p>`,
  );
}

/** A picture; of a drawing both the drawing and the picture for programs that cannot draw it. */
function writePicture(
  box: PictureBox,
  place: Place | undefined,
  id: number,
  { pictures }: SlideContext,
  relationships: OfficeRelationship[],
): string {
  const { shown, drawing } = pictureParts(pictures, box.path, box.width);
  const relate = (part: string) => {
    const known = relationships.find((each) => "part" in each && each.part === part);
    if (known !== undefined) return known.id;
    const own = `rIdPicture${relationships.length}`;
    relationships.push({ id: own, type: "image", part });
    return own;
  };
  const svg =
    drawing === undefined
      ? ""
      : `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${relate(drawing)}"/></a:ext></a:extLst>`;
  const nv = place === undefined ? "<p:nvPr/>" : placeholder("pic", place.index);
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture ${id}" descr="${officeText(box.alt)}"/><p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>${nv}</p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="${relate(shown)}">${svg}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(box)}${rectangle}</p:spPr></p:pic>`
  );
}

/** Numbers of the shapes at the foot, beyond those of any slide's own. */
const footerId = 901;

function writeFooter(
  { layout, footerColour }: LayoutLook,
  index: number,
  { footer: said, footers }: SlideContext,
  context: TextContext,
): string {
  if (layout === "title") return "";
  const text = footers.get(footerColour) ?? footerShape(said, footerColour, context);
  footers.set(footerColour, text);
  const number = `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"><a:latin typeface="+mn-lt"/></a:rPr><a:t>${index + 1}</a:t></a:fld></a:p>`;
  return text + footShape(footerId + 1, "Number", "sldNum", 12, number);
}

/** Some programs take neither side nor colour of a footer from the layout, so it brings them along. */
function footerShape(said: string, colour: string, context: TextContext): string {
  const look = `${fill(colour)}<a:latin typeface="+mn-lt"/>`;
  const runs = writeRuns(plainRun(said), context, { size: footer.size });
  const own = runs.replaceAll(/(<a:rPr[^>]*)\/>/g, `$1>${look}</a:rPr>`);
  const paragraph = `<a:p><a:pPr algn="${context.direction === "rtl" ? "r" : "l"}"/>${own}</a:p>`;
  return footShape(footerId, "Footer", "ftr", 11, paragraph);
}

function footShape(id: number, name: string, type: string, at: number, paragraph: string): string {
  const place = `<p:nvPr><p:ph type="${type}" sz="quarter" idx="${at}"/></p:nvPr>`;
  return textShape(id, name, place, "", "<a:bodyPr/>", "<a:lstStyle/>", paragraph);
}
