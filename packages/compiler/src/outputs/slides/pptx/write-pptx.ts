import { officePackage } from "../../../ooxml/office-package.ts";
import type { OfficePart } from "../../../ooxml/office-part.ts";
import { officeXml } from "../../../ooxml/office-text.ts";
import type { OfficeProperties } from "../../../ooxml/properties.ts";
import type { ArchiveEntry } from "../../../output.ts";
import type { Deck } from "../../../slides/deck.ts";
import { type Page, slideHeight, slideWidth } from "../../../slides/layout/page.ts";
import type { Palette } from "../../../slides/palette.ts";
import type { Pictures } from "../../../slides/pictures.ts";
import { emu, schemas } from "./drawing.ts";
import { layoutLooks } from "./layout-looks.ts";
import { writeLayout } from "./write-layout.ts";
import { writeMaster } from "./write-master.ts";
import { notesMasterPath, writeNotesMaster } from "./write-notes.ts";
import { slidePath, writeSlide } from "./write-slide.ts";
import { writeTableStyles } from "./write-table.ts";
import { type Faces, writeTheme } from "./write-theme.ts";

/** What a presentation is made of, besides its pages. */
export interface PptxRequest {
  readonly deck: Deck;
  readonly pages: readonly Page[];
  readonly palette: Palette;
  readonly faces: Faces;
  readonly pictures: Pictures;
  readonly properties: OfficeProperties;
}

const main = "application/vnd.openxmlformats-officedocument.presentationml";

/** The entries of a presentation: native text in the places of one master's layouts, with notes. */
export function writePptx(request: PptxRequest): readonly ArchiveEntry[] {
  const { deck, pages, palette, faces, pictures } = request;
  const looks = layoutLooks(palette);
  const shared = {
    looks,
    language: deck.language,
    direction: deck.direction,
    footer: deck.title,
    footers: new Map<string, string>(),
    pictures: { pictures, parts: new Map<string, OfficePart>() },
  };
  const slides = pages.flatMap((page, index) => writeSlide(page, index, shared));
  const theme = writeTheme("Coursewright", palette, faces);
  const themePart = (name: string): OfficePart => ({
    path: `ppt/theme/${name}.xml`,
    type: `${officeType}.theme+xml`,
    text: theme,
  });
  return officePackage(
    "ppt/presentation.xml",
    [
      presentation(pages, deck),
      ...settings(palette),
      themePart("theme1"),
      themePart("theme2"),
      writeMaster(looks, deck.direction),
      ...looks.map((look, index) => writeLayout(look, index, deck.direction)),
      writeNotesMaster(deck.direction),
      ...slides,
      ...shared.pictures.parts.values(),
    ],
    request.properties,
  );
}

const officeType = "application/vnd.openxmlformats-officedocument";

/** `presentation.xml` (ECMA-376 Part 1, 19.2.1.26); the order of its children is fixed. */
function presentation(pages: readonly Page[], { direction }: Deck): OfficePart {
  const slides = pages.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 10}"/>`).join("");
  const side = direction === "rtl" ? ' rtl="1"' : "";
  return {
    path: "ppt/presentation.xml",
    type: `${main}.presentation.main+xml`,
    text: officeXml(
      `<p:presentation ${schemas}${side} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
        `<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${slides}</p:sldIdLst>` +
        `<p:sldSz cx="${emu(slideWidth)}" cy="${emu(slideHeight)}"/><p:notesSz cx="${emu(540)}" cy="${emu(780)}"/></p:presentation>`,
    ),
    relationships: [
      { id: "rId1", type: "slideMaster", part: "ppt/slideMasters/slideMaster1.xml" },
      { id: "rId2", type: "notesMaster", part: notesMasterPath },
      { id: "rId3", type: "theme", part: "ppt/theme/theme1.xml" },
      { id: "rId4", type: "presProps", part: "ppt/presProps.xml" },
      { id: "rId5", type: "viewProps", part: "ppt/viewProps.xml" },
      { id: "rId6", type: "tableStyles", part: "ppt/tableStyles.xml" },
      ...pages.map((_, index) => ({ id: `rId${index + 10}`, type: "slide", part: slidePath(index) })),
    ],
  };
}

function settings(palette: Palette): readonly OfficePart[] {
  return [
    {
      path: "ppt/presProps.xml",
      type: `${main}.presProps+xml`,
      text: officeXml(`<p:presentationPr ${schemas}/>`),
    },
    { path: "ppt/viewProps.xml", type: `${main}.viewProps+xml`, text: officeXml(`<p:viewPr ${schemas}/>`) },
    { path: "ppt/tableStyles.xml", type: `${main}.tableStyles+xml`, text: writeTableStyles(palette) },
  ];
}
