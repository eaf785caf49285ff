import type { Cell, TableBlock } from "../deck.ts";
import { countLines, type Token, tokensOf, wholeWidth, widestToken } from "../lines.ts";
import type { Measure } from "../measure.ts";
import { cutRuns, sumOf } from "./fit-text.ts";
import { cellPadding, rowLine, tightLine } from "./metrics.ts";

/** A table at one size: how wide its columns and how high its rows are; the header first, if there is one. */
export interface FittedTable {
  readonly table: TableBlock;
  readonly size: number;
  readonly airy: boolean;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly height: number;
}

/** @param columnWidths where the columns are given, because the table goes on from another page. */
export function fitTable(
  table: TableBlock,
  width: number,
  size: number,
  measure: Measure,
  columnWidths?: readonly number[],
  airy = false,
): FittedTable {
  const rows = rowsOf(table).map((row, index) =>
    row.map((cell) =>
      tokensOf(index === 0 && table.header.length > 0 ? inBold(cell, measure) : cell, measure),
    ),
  );
  const columns = columnWidths ?? columnsOf(rows, width, size);
  const rowHeights = rows.map((row) => rowHeight(row, columns, size, airy));
  return { table, size, airy, columnWidths: columns, rowHeights, height: sumOf(rowHeights) };
}

/** Whether a table has words that no line of their column can hold. */
export function breaksWords(table: TableBlock, width: number, size: number, measure: Measure): boolean {
  const { columnWidths } = fitTable(table, width, size, measure);
  return rowsOf(table).some((row) =>
    row.some((cell, column) => {
      const room = (columnWidths[column] ?? 0) - 2 * cellPadding(size).x;
      return widestToken(tokensOf(cell, measure)) * size > room;
    }),
  );
}

function rowsOf({ header, rows }: TableBlock): readonly (readonly Cell[])[] {
  return header.length > 0 ? [header, ...rows] : rows;
}

const boldCells = new WeakMap<Measure, Map<Cell, Cell>>();

/** The same cell gives the same bold one, so that what was measured is known again. */
function inBold(cell: Cell, measure: Measure): Cell {
  const cells = boldCells.get(measure) ?? new Map<Cell, Cell>();
  boldCells.set(measure, cells);
  const known = cells.get(cell) ?? cell.map((run) => ({ ...run, bold: true }));
  cells.set(cell, known);
  return known;
}

type TokenRow = readonly (readonly Token[])[];

/** Every column gets what its longest word needs, then shares what is left by how much text it has. */
function columnsOf(rows: readonly TokenRow[], width: number, size: number): readonly number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const widest = (of: (tokens: readonly Token[]) => number) =>
    Array.from({ length: count }, (_, column) => {
      const ems = Math.max(0.5, ...rows.map((row) => of(row[column] ?? [])));
      return (ems / 0.96) * size + 2 * cellPadding(size).x + 1;
    });
  const [least, most] = [widest(widestToken), widest(wholeWidth)];
  const [smallest, largest] = [sumOf(least), sumOf(most)];
  if (largest <= width) return most.map((column) => column + ((width - largest) * column) / largest);
  if (smallest >= width) return squeezed(least, width);
  return shared(least, most, width);
}

/** Columns that need little get all of it; the others share equally what that leaves. */
function shared(least: readonly number[], most: readonly number[], width: number): readonly number[] {
  const columns = [...least];
  let left = width - sumOf(least);
  const need = (index: number) => (most[index] ?? 0) - (least[index] ?? 0);
  const modest = columns.map((_, index) => index).sort((a, b) => need(a) - need(b));
  modest.forEach((index, place) => {
    const more = Math.min(need(index), left / (modest.length - place));
    columns[index] = (columns[index] ?? 0) + more;
    left -= more;
  });
  return columns;
}

/** Words are longer than the slide is wide: the widest columns give most. */
function squeezed(least: readonly number[], width: number): readonly number[] {
  const floor = Math.min(width / least.length, 48);
  const spare = least.map((column) => Math.max(0, column - floor));
  const share = (width - floor * least.length) / Math.max(1, sumOf(spare));
  return spare.map((column) => floor + column * share);
}

function rowHeight(row: TokenRow, columnWidths: readonly number[], size: number, airy: boolean): number {
  const lines = columnWidths.map((column, index) =>
    countLines(row[index] ?? [], (column - 2 * cellPadding(size).x) / size),
  );
  return Math.max(1, ...lines) * size * tightLine + 2 * cellPadding(size, airy).y + rowLine;
}

/** Cuts a table into parts that fit into the room, the header on each; a row that is higher becomes several. */
export function splitTable(
  table: TableBlock,
  width: number,
  room: number,
  size: number,
  measure: Measure,
): readonly FittedTable[] {
  const shown = withLowHeader(table, width, room, size, measure);
  const { columnWidths, rowHeights } = fitTable(shown, width, size, measure);
  const head = shown.header.length > 0 ? (rowHeights[0] ?? 0) : 0;
  const rows = shown.rows.flatMap((row, index) => {
    const height = rowHeights[index + (head > 0 ? 1 : 0)] ?? 0;
    return height <= room - head ? [row] : cutRow(row, columnWidths, room - head, size, measure);
  });
  return grouped(fitTable({ ...shown, rows }, width, size, measure, columnWidths), room, head);
}

/** A header that would fill half a page says only how it begins. */
function withLowHeader(
  table: TableBlock,
  width: number,
  room: number,
  size: number,
  measure: Measure,
): TableBlock {
  const head = table.header.length > 0 ? (fitTable(table, width, size, measure).rowHeights[0] ?? 0) : 0;
  return head <= room / 2 ? table : { ...table, header: table.header.map(shortened) };
}

function shortened(cell: Cell): Cell {
  const text = cell.map((run) => run.text).join("");
  return text.length <= 12 ? cell : [{ text: `${text.slice(0, 11)}…` }];
}

/** Pages of about the same height. */
function grouped(
  { table, size, airy, columnWidths, rowHeights }: FittedTable,
  room: number,
  head: number,
): readonly FittedTable[] {
  const heights = head > 0 ? rowHeights.slice(1) : rowHeights;
  const pages = Math.max(1, Math.ceil(sumOf(heights) / (room - head)));
  const target = sumOf(heights) / pages;
  const groups: number[][] = [];
  let height = 0;
  heights.forEach((own, index) => {
    if (groups.length === 0 || height + own > room - head || height + own / 2 > target) {
      groups.push([]);
      height = 0;
    }
    groups.at(-1)?.push(index);
    height += own;
  });
  return groups.map((group) => {
    const own = group.map((index) => heights[index] ?? 0);
    const rows = group.flatMap((index) => [table.rows[index] ?? []]);
    const all = head > 0 ? [head, ...own] : own;
    return { table: { ...table, rows }, size, airy, columnWidths, rowHeights: all, height: sumOf(all) };
  });
}

function cutRow(
  row: readonly Cell[],
  columnWidths: readonly number[],
  room: number,
  size: number,
  measure: Measure,
): readonly (readonly Cell[])[] {
  const lines = Math.max(1, Math.floor((room - 2 * cellPadding(size).y - rowLine) / (size * tightLine)));
  const cut = row.map((cell, index) =>
    cutRuns(cell, ((columnWidths[index] ?? 60) - 2 * cellPadding(size).x) / size, lines, measure),
  );
  const count = Math.max(1, ...cut.map((pieces) => pieces.length));
  return Array.from({ length: count }, (_, part) => cut.map((pieces) => pieces[part] ?? []));
}
