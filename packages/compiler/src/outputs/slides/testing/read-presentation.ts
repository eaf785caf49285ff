import type { ArchiveEntry } from "../../../output.ts";
import type { Rectangle } from "../../../slides/layout/page.ts";
import { all, at, type Element, readXml } from "./read-xml.ts";

/**
 * What stands on a slide as a program that shows it has to read it: from the parts alone, with what a shape inherits
 * from its layout, its master and the theme (ECMA-376 Part 1, 19.3.1.36 and 21.1.2). Knows nothing of how it was made.
 */
export interface ShownSlide {
  readonly shapes: readonly ShownShape[];
}

/** Places and sizes in points. */
export interface ShownShape extends Rectangle {
  readonly name: string;
  readonly kind: "text" | "table" | "picture" | "decoration";
  /** Room between its edges and its text. */
  readonly insets: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly paragraphs: readonly ShownParagraph[];
  readonly table?: ShownTable;
}

export interface ShownTable {
  readonly columnWidths: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly ShownCell[] }[];
}

export interface ShownCell {
  readonly insets: ShownShape["insets"];
  readonly paragraphs: readonly ShownParagraph[];
}

export interface ShownParagraph {
  /** How far its text is moved in, and its first line's marker beside that. */
  readonly left: number;
  readonly indent: number;
  readonly before: number;
  /** Of its lines, 1 being 100 per cent. */
  readonly spacing: number;
  readonly fromRight: boolean;
  readonly marker: string;
  /** Of a paragraph without text, and of the marker. */
  readonly size: number;
  readonly face: string;
  readonly runs: readonly ShownRun[];
}

export interface ShownRun {
  readonly text: string;
  readonly size: number;
  readonly face: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The slides of a presentation, in their order. */
export function readPresentation(entries: readonly ArchiveEntry[]): readonly ShownSlide[] {
  const parts = new Map(
    entries.flatMap((entry) => ("text" in entry ? [[entry.path, entry.text] as const] : [])),
  );
  const known = new Map<string, Element>();
  const part = (path: string): Element => {
    const text = parts.get(path);
    if (text === undefined) throw new Error(`There is no part ${path}.`);
    const element = known.get(path) ?? readXml(text);
    known.set(path, element);
    return element;
  };
  const master = part("ppt/slideMasters/slideMaster1.xml");
  const faces = facesOf(part("ppt/theme/theme1.xml"));
  const count = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, index) => {
    const relations = parts.get(`ppt/slides/_rels/slide${index + 1}.xml.rels`) ?? "";
    const [, layout = ""] = /(slideLayouts\/slideLayout\d+\.xml)/.exec(relations) ?? [];
    return readSlide(part(`ppt/slides/slide${index + 1}.xml`), {
      master,
      layout: part(`ppt/${layout}`),
      faces,
    });
  });
}

/** What a slide inherits from. */
interface Heritage {
  readonly master: Element;
  readonly layout: Element;
  readonly faces: Readonly<Record<string, string>>;
}

function facesOf(theme: Element): Heritage["faces"] {
  const fonts = at(theme, "themeElements", "fontScheme");
  const latin = (role: string) => at(fonts, role, "latin")?.attributes.typeface ?? "";
  return { "+mj-lt": latin("majorFont"), "+mn-lt": latin("minorFont") };
}

function readSlide(slide: Element, heritage: Heritage): ShownSlide {
  const tree = at(slide, "cSld", "spTree");
  return { shapes: (tree?.children ?? []).flatMap((child) => readShape(child, heritage)) };
}

function readShape(element: Element, heritage: Heritage): readonly ShownShape[] {
  if (element.name === "sp") return [readText(element, heritage)];
  if (element.name === "pic")
    return [{ ...empty, ...shapeBox(element, []), kind: "picture", name: nameOf(element) }];
  return element.name === "graphicFrame" ? [readTable(element, heritage)] : [];
}

const noInsets = { left: 0, top: 0, right: 0, bottom: 0 };
const empty = { insets: noInsets, paragraphs: [] };

function nameOf({ children }: Element): string {
  const [first] = children;
  return at(first, "cNvPr")?.attributes.name ?? "";
}

function readText(shape: Element, heritage: Heritage): ShownShape {
  const place = at(shape, "nvSpPr", "nvPr", "ph");
  const models = place === undefined ? [] : modelsOf(place, heritage);
  const chain = [shape, ...models];
  const body = at(shape, "txBody");
  const paragraphs =
    body === undefined ? [] : readParagraphs(body, stylesOf(chain, place, heritage), heritage);
  const said = paragraphs.some(({ runs }) => runs.length > 0);
  return {
    name: nameOf(shape),
    kind: said ? "text" : "decoration",
    ...shapeBox(shape, models),
    insets: {
      left: inset(chain, "lIns", 7.2),
      top: inset(chain, "tIns", 3.6),
      right: inset(chain, "rIns", 7.2),
      bottom: inset(chain, "bIns", 3.6),
    },
    paragraphs,
  };
}

/** The shapes of the layout and of the master that a place takes after. */
function modelsOf(place: Element, { layout, master }: Heritage): readonly Element[] {
  const { idx, type = "obj" } = place.attributes;
  const inLayout = placeholders(layout).find(({ attributes }) =>
    idx === undefined ? attributes.type === type : attributes.idx === idx,
  );
  const general = type === "ctrTitle" ? "title" : type;
  const inMaster = placeholders(master).find(({ attributes }) => attributes.type === general);
  return [inLayout, inMaster].flatMap((found) => found?.shape ?? []);
}

function placeholders(part: Element) {
  return all(at(part, "cSld", "spTree"), "sp").flatMap((shape) => {
    const place = at(shape, "nvSpPr", "nvPr", "ph");
    return place === undefined ? [] : [{ shape, attributes: place.attributes }];
  });
}

function shapeBox(shape: Element, models: readonly Element[]): Rectangle {
  const own = [shape, ...models].flatMap((each) => at(each, "spPr", "xfrm") ?? at(each, "xfrm") ?? [])[0];
  return rectangle(own);
}

function rectangle(transform: Element | undefined): Rectangle {
  const [place, extent] = [at(transform, "off")?.attributes ?? {}, at(transform, "ext")?.attributes ?? {}];
  return { x: points(place.x), y: points(place.y), width: points(extent.cx), height: points(extent.cy) };
}

function points(emu: string | undefined): number {
  return Number(emu ?? 0) / 12_700;
}

function inset(chain: readonly Element[], name: string, otherwise: number): number {
  const said = chain
    .map((shape) => at(shape, "txBody", "bodyPr")?.attributes[name])
    .find((each) => each !== undefined);
  return said === undefined ? otherwise : points(said);
}

/** The properties of a level, nearest first. */
type Styles = (level: number) => readonly Element[];

function stylesOf(chain: readonly Element[], place: Element | undefined, { master }: Heritage): Styles {
  const lists = chain.flatMap((shape) => at(shape, "txBody", "lstStyle") ?? []);
  const type = place?.attributes.type ?? "obj";
  const kind = /title$/i.test(type)
    ? "titleStyle"
    : place !== undefined && type === "body"
      ? "bodyStyle"
      : "otherStyle";
  const general = at(master, "txStyles", kind);
  return (level) =>
    [...lists, ...(general === undefined ? [] : [general])].flatMap(
      (list) => at(list, `lvl${level + 1}pPr`) ?? [],
    );
}

function readParagraphs(body: Element, styles: Styles, heritage: Heritage): readonly ShownParagraph[] {
  const count = counter();
  return all(body, "p").map((paragraph) => readParagraph(paragraph, styles, heritage, count));
}

function readParagraph(
  paragraph: Element,
  styles: Styles,
  { faces }: Heritage,
  count: ReturnType<typeof counter>,
): ShownParagraph {
  const own = at(paragraph, "pPr");
  const level = Number(own?.attributes.lvl ?? 0);
  const chain = [...(own === undefined ? [] : [own]), ...styles(level)];
  const said = (name: string) =>
    chain.map(({ attributes }) => attributes[name]).find((each) => each !== undefined);
  const looks = chain.flatMap((each) => at(each, "defRPr") ?? []);
  const read = (run: Element | undefined) => {
    const properties = [...(run === undefined ? [] : [run]), ...looks];
    const first = (name: string) =>
      properties.map((each) => each.attributes[name]).find((each) => each !== undefined);
    const face = properties
      .map((each) => at(each, "latin")?.attributes.typeface)
      .find((each) => each !== undefined);
    return {
      size: Number(first("sz") ?? 1800) / 100,
      bold: first("b") === "1",
      italic: first("i") === "1",
      face: faces[face ?? "+mn-lt"] ?? face ?? "",
    };
  };
  const runs = paragraph.children.flatMap((child): readonly ShownRun[] => {
    if (child.name === "br") return [{ ...read(at(child, "rPr")), text: "\n" }];
    if (child.name !== "r" && child.name !== "fld") return [];
    return [{ ...read(at(child, "rPr")), text: at(child, "t")?.text ?? "" }];
  });
  const plain = read(at(paragraph, "endParaRPr"));
  return {
    left: points(said("marL")),
    indent: points(said("indent")),
    before: spaceBefore(chain, runs[0]?.size ?? plain.size),
    spacing:
      Number(chain.flatMap((each) => at(each, "lnSpc", "spcPct") ?? [])[0]?.attributes.val ?? 100_000) /
      100_000,
    fromRight: said("rtl") === "1",
    marker: count(level, markerOf(chain)),
    size: runs[0]?.size ?? plain.size,
    face: plain.face,
    runs,
  };
}

function spaceBefore(chain: readonly Element[], size: number): number {
  const [before] = chain.flatMap((each) => at(each, "spcBef") ?? []);
  const [fixed, share] = [at(before, "spcPts")?.attributes.val, at(before, "spcPct")?.attributes.val];
  return fixed === undefined ? (Number(share ?? 0) / 100_000) * size : Number(fixed) / 100;
}

function markerOf(chain: readonly Element[]): Element | undefined {
  const names = ["buNone", "buChar", "buAutoNum"];
  return chain.flatMap((each) => each.children.filter(({ name }) => names.includes(name)))[0];
}

/** What stands before a paragraph; numbers count on as long as nothing shallower or unnumbered comes between. */
function counter() {
  const counts = new Map<number, { readonly from: string; readonly next: number }>();
  return (level: number, marker: Element | undefined): string => {
    for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper);
    if (marker?.name !== "buAutoNum") counts.delete(level);
    if (marker === undefined || marker.name === "buNone") return "";
    if (marker.name === "buChar") return marker.attributes.char ?? "•";
    const { type = "", startAt = "1" } = marker.attributes;
    const from = `${type} ${startAt}`;
    const before = counts.get(level);
    const number = before?.from === from ? before.next : Number(startAt);
    counts.set(level, { from, next: number + 1 });
    return type.startsWith("alpha") ? `${String.fromCharCode(64 + number)}.` : `${number}.`;
  };
}

function readTable(frame: Element, heritage: Heritage): ShownShape {
  const table = at(frame, "graphic", "graphicData", "tbl");
  const rows = all(table, "tr").map((row) => ({
    height: points(row.attributes.h),
    cells: all(row, "tc").map((cell) => readCell(cell, heritage)),
  }));
  const columnWidths = all(at(table, "tblGrid"), "gridCol").map(({ attributes }) => points(attributes.w));
  const box = rectangle(at(frame, "xfrm"));
  return { ...empty, ...box, name: nameOf(frame), kind: "table", table: { columnWidths, rows } };
}

function readCell(cell: Element, heritage: Heritage): ShownCell {
  const {
    marL = "91440",
    marR = "91440",
    marT = "45720",
    marB = "45720",
  } = at(cell, "tcPr")?.attributes ?? {};
  const general = at(heritage.master, "txStyles", "otherStyle");
  const styles: Styles = (level) => (general === undefined ? [] : all(general, `lvl${level + 1}pPr`));
  const body = at(cell, "txBody");
  return {
    insets: { left: points(marL), right: points(marR), top: points(marT), bottom: points(marB) },
    paragraphs: body === undefined ? [] : readParagraphs(body, styles, heritage),
  };
}
