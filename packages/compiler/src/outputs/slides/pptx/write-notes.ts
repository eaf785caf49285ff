import type { OfficePart } from "../../../ooxml/office-part.ts";
import { officeText, officeXml } from "../../../ooxml/office-text.ts";
import { beginsFromRight, spoken } from "../../../slides/language-tags.ts";
import { emu, named, schemas, shapeTree } from "./drawing.ts";
import type { TextContext } from "./write-text.ts";

const main = "application/vnd.openxmlformats-officedocument.presentationml";

export function notesPath(index: number): string {
  return `ppt/notesSlides/notesSlide${index + 1}.xml`;
}

/** What the trainer says on one page (ECMA-376 Part 1, 19.3.1.26): the slide's picture, and the text below it. */
export function writeNotes(
  notes: readonly string[],
  slide: string,
  index: number,
  context: TextContext,
): OfficePart {
  const paragraphs = notes.map((text) => `<a:p>${sided(text, context)}${runs(text, context)}</a:p>`);
  const shapes =
    `<p:sp><p:nvSpPr>${named(2, "Slide")}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>` +
    `<p:sp><p:nvSpPr>${named(3, "Notes")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</p:txBody></p:sp>`;
  return {
    path: notesPath(index),
    type: `${main}.notesSlide+xml`,
    text: officeXml(
      `<p:notes ${schemas}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    ),
    relationships: [
      { id: "rId1", type: "notesMaster", part: notesMasterPath },
      { id: "rId2", type: "slide", part: slide },
    ],
  };
}

function sided(text: string, { direction }: TextContext): string {
  return direction === "ltr" && beginsFromRight(text) ? '<a:pPr algn="r" rtl="1"/>' : "";
}

function runs(text: string, { language }: TextContext): string {
  return spoken(text, language)
    .map(
      (piece) =>
        `<a:r><a:rPr lang="${officeText(piece.language)}"/><a:t>${officeText(piece.text)}</a:t></a:r>`,
    )
    .join("");
}

export const notesMasterPath = "ppt/notesMasters/notesMaster1.xml";

/** The look of the notes pages: A4 upright, the slide above, the text below. */
export function writeNotesMaster(direction: "ltr" | "rtl"): OfficePart {
  const side = direction === "rtl" ? ' algn="r" rtl="1"' : ' algn="l" rtl="0"';
  const shapes =
    `<p:sp><p:nvSpPr>${named(2, "Slide")}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(54)}" y="${emu(54)}"/><a:ext cx="${emu(432)}" cy="${emu(243)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="6350"><a:solidFill><a:schemeClr val="accent6"/></a:solidFill></a:ln></p:spPr></p:sp>` +
    `<p:sp><p:nvSpPr>${named(3, "Notes")}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(54)}" y="${emu(324)}"/><a:ext cx="${emu(432)}" cy="${emu(400)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>`;
  return {
    path: notesMasterPath,
    type: `${main}.notesMaster+xml`,
    text: officeXml(
      `<p:notesMaster ${schemas}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${shapeTree(shapes)}</p:cSld>` +
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>' +
        `<p:notesStyle><a:lvl1pPr${side}><a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`,
    ),
    relationships: [{ id: "rId1", type: "theme", part: "ppt/theme/theme2.xml" }],
  };
}
