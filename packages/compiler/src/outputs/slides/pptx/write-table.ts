import { officeXml } from "../../../ooxml/office-text.ts";
import type { Cell } from "../../../slides/deck.ts";
import { textOfRuns } from "../../../slides/deck.ts";
import { cellPadding } from "../../../slides/layout/metrics.ts";
import type { TableBox } from "../../../slides/layout/page.ts";
import type { Palette } from "../../../slides/palette.ts";
import { emu, fill, hundredths, named, transform, writeAll } from "./drawing.ts";
import { sideOf, type TextContext, writeRuns } from "./write-text.ts";

const styleId = "{7B0B6C1E-5A5D-4F3B-9C0E-1D7A52C0A001}";

/** The look of every table, as one style that people can change: a line below the header, thin ones below rows. */
export function writeTableStyles({ line: thin }: Palette): string {
  const line = (side: string, width: number, colour: string) =>
    `<a:${side}><a:ln w="${width}" cmpd="sng">${fill(colour)}</a:ln></a:${side}>`;
  const none = (side: string) => `<a:${side}><a:ln><a:noFill/></a:ln></a:${side}>`;
  const whole =
    `<a:wholeTbl><a:tcTxStyle><a:fontRef idx="minor"/><a:schemeClr val="tx1"/></a:tcTxStyle><a:tcStyle><a:tcBdr>${none("left")}${none("right")}${none("top")}` +
    `${line("bottom", 9525, thin)}${line("insideH", 9525, thin)}${none("insideV")}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>`;
  const first = `<a:firstRow><a:tcTxStyle b="on"><a:fontRef idx="minor"/><a:schemeClr val="accent1"/></a:tcTxStyle><a:tcStyle><a:tcBdr>${line("bottom", 19_050, "accent1")}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:firstRow>`;
  return officeXml(
    `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${styleId}"><a:tblStyle styleId="${styleId}" styleName="Coursewright">${whole}${first}</a:tblStyle></a:tblStyleLst>`,
  );
}

/** A native table; its first row is its header where it has one. @param place the placeholder it takes, if any. */
export function writeTable(table: TableBox, id: number, place: string, context: TextContext): string {
  const { header, rows, columnWidths, rowHeights } = table;
  const grid = columnWidths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join("");
  const all = header.length > 0 ? [header, ...rows] : rows;
  const lines = writeAll(all, (row, index) => {
    const head = index === 0 && header.length > 0;
    const cells = writeAll(columnWidths, (_, column) =>
      writeCell(row[column] ?? [], column, head, table, context),
    );
    return `<a:tr h="${emu(rowHeights[index] ?? 0)}">${cells}</a:tr>`;
  });
  const options = `${header.length > 0 ? ' firstRow="1"' : ""}${context.direction === "rtl" ? ' rtl="1"' : ""}`;
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${named(id, `Table ${id}`, described(table))}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${place}</p:nvGraphicFramePr>` +
    `${transform(table, "p:xfrm")}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${options}><a:tableStyleId>${styleId}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${lines}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

/** What a table is about, for people who cannot see it: its columns. */
function described({ header, rows }: TableBox): string {
  return (header.length > 0 ? header : (rows[0] ?? [])).map(textOfRuns).join(", ");
}

const rooms = new Map<number, string>();

/** A cell's padding; there are only as many sizes as layouts try. */
function roomOf({ size, airy = false }: TableBox): string {
  const key = airy ? -size : size;
  const { x, y } = cellPadding(size, airy);
  const room = rooms.get(key) ?? `marL="${emu(x)}" marR="${emu(x)}" marT="${emu(y)}" marB="${emu(y)}"`;
  rooms.set(key, room);
  return room;
}

const sides = { left: "", centre: ' algn="ctr"', right: ' algn="r"' } as const;

function writeCell(cell: Cell, column: number, head: boolean, table: TableBox, context: TextContext): string {
  const { size, columns } = table;
  const side = sideOf(cell, context) || sides[columns[column] ?? "left"];
  const end = cell.length === 0 ? `<a:endParaRPr sz="${hundredths(size)}"/>` : "";
  const runs = writeRuns(cell, context, { size, bold: head });
  const room = roomOf(table);
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>${side === "" ? "" : `<a:pPr${side}/>`}${runs}${end}</a:p></a:txBody><a:tcPr ${room}${head ? ' anchor="b"' : ""}/></a:tc>`;
}
