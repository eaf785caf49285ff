import type { OfficePart } from "../../../ooxml/office-part.ts";
import { officeXml } from "../../../ooxml/office-text.ts";
import { frames, mirrored } from "../../../slides/layout/frame.ts";
import { emu, fill, hundredths, schemas, shapeTree } from "./drawing.ts";
import type { LayoutLook } from "./layout-looks.ts";
import { placeholder } from "./placeholders.ts";
import { bodyOf, footerPlaces, ground, layoutPath, shape } from "./write-layout.ts";
import { bullet, lineSpacing } from "./write-text.ts";

const main = "application/vnd.openxmlformats-officedocument.presentationml";

const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** The one master (ECMA-376 Part 1, 19.3.1.42): ground, places and the styles of text. */
export function writeMaster(looks: readonly LayoutLook[], direction: "ltr" | "rtl"): OfficePart {
  const side = direction === "rtl" ? mirrored : <R>(box: R): R => box;
  const { title, body } = frames.content;
  const shapes = [
    shape(2, "Title", placeholder("title"), side(title), bodyOf("t"), "<a:lstStyle/>", "Title"),
    shape(3, "Text", placeholder("body", 1), side(body), bodyOf("t"), "<a:lstStyle/>", "Text"),
    ...footerPlaces({ footerColour: "accent6" }, side),
  ];
  const layouts = looks.map(
    (_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`,
  );
  return {
    path: "ppt/slideMasters/slideMaster1.xml",
    type: `${main}.slideMaster+xml`,
    text: officeXml(
      `<p:sldMaster ${schemas}><p:cSld>${ground("bg1")}${shapeTree(shapes.join(""))}</p:cSld>${colourMap}` +
        `<p:sldLayoutIdLst>${layouts.join("")}</p:sldLayoutIdLst><p:txStyles>${textStyles(direction)}</p:txStyles></p:sldMaster>`,
    ),
    relationships: [
      ...looks.map((_, index) => ({ id: `rId${index + 1}`, type: "slideLayout", part: layoutPath(index) })),
      { id: `rId${looks.length + 1}`, type: "theme", part: "ppt/theme/theme1.xml" },
    ],
  };
}

function textStyles(direction: "ltr" | "rtl"): string {
  const side = direction === "rtl" ? ' algn="r" rtl="1"' : ' algn="l" rtl="0"';
  const font = (role: "mj" | "mn") =>
    `<a:latin typeface="+${role}-lt"/><a:ea typeface="+${role}-ea"/><a:cs typeface="+${role}-cs"/>`;
  const title = `<p:titleStyle><a:lvl1pPr${side}><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="3000" b="1">${fill("tx1")}${font("mj")}</a:defRPr></a:lvl1pPr></p:titleStyle>`;
  const levels = Array.from({ length: 9 }, (_, level) => {
    const size = 24 * (level === 0 ? 1 : 0.9);
    return `<a:lvl${level + 1}pPr marL="${emu((level + 1) * 1.2 * size)}" indent="${emu(-1.2 * size)}"${side}>${lineSpacing}<a:spcBef><a:spcPts val="${hundredths(size * (level === 0 ? 0.45 : 0.2))}"/></a:spcBef>${bullet}<a:defRPr sz="${hundredths(size)}">${fill("tx1")}${font("mn")}</a:defRPr></a:lvl${level + 1}pPr>`;
  });
  const other = Array.from(
    { length: 9 },
    (_, level) =>
      `<a:lvl${level + 1}pPr marL="${emu(level * 36)}"${side}><a:defRPr sz="1800">${fill("tx1")}${font("mn")}</a:defRPr></a:lvl${level + 1}pPr>`,
  );
  return `${title}<p:bodyStyle>${levels.join("")}</p:bodyStyle><p:otherStyle>${other.join("")}</p:otherStyle>`;
}
