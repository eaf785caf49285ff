import { expect, it } from "vitest";
import { type Block, type Deck, plainRun, type Slide, textOfRuns } from "../deck.ts";
import { countLines, leavesWidow, tokensOf } from "../lines.ts";
import { type Face, measureOf } from "../measure.ts";
import { randomDeck, randomPictures } from "../testing/random-deck.ts";
import { codeHeight, columnsIn, lengthOf } from "./fit-code.ts";
import { heightsOf, sumOf } from "./fit-text.ts";
import { layOut } from "./lay-out.ts";
import { calloutPadding, type Metrics, titleLine } from "./metrics.ts";
import { type Box, type Page, type Rectangle, slideWidth } from "./page.ts";

function metricsOf(face: Face): Metrics {
  const measure = measureOf(face);
  return {
    heading: measure,
    text: measure,
    picture: (path) => randomPictures[path] ?? { width: 800, height: 600 },
  };
}

const metrics = metricsOf("Arial");

function deckOf(...slides: readonly Partial<Slide>[]): Deck {
  const whole = slides.map(
    (slide): Slide => ({ kind: "content", title: plainRun("Title"), blocks: [], notes: [], ...slide }),
  );
  return { id: "x", title: "Deck", product: "Acme", language: "en", direction: "ltr", slides: whole };
}

function pagesOf(...blocks: readonly Block[]): readonly Page[] {
  return layOut(deckOf({ blocks }), metrics);
}

function list(count: number, text: string): Block {
  const paragraphs = Array.from({ length: count }, (_, index) => ({
    runs: plainRun(`${index + 1} ${text}`),
    level: 0,
    marker: "bullet" as const,
  }));
  return { kind: "text", paragraphs };
}

function code(...lines: readonly string[]): Block {
  return {
    kind: "code",
    language: "",
    lines: lines.map((text) => (text === "" ? [] : [{ text, code: true }])),
  };
}

/** How much higher than its box what stands in it is. */
function excess(box: Box, { text }: Metrics): number {
  if (box.kind === "text")
    return sumOf(heightsOf(box.paragraphs, box.width, box.size, text, box.airy)) - box.height;
  if (box.kind === "callout")
    return (
      sumOf(heightsOf(box.paragraphs, box.width - 2 * calloutPadding.x, box.size, text)) +
      2 * calloutPadding.y -
      box.height
    );
  if (box.kind === "table")
    return Math.max(sumOf(box.rowHeights) - box.height, sumOf(box.columnWidths) - box.width);
  if (box.kind === "code") {
    const wide = Math.max(0, ...box.lines.map(lengthOf)) - columnsIn(box.width, box.size);
    return Math.max(codeHeight(box.lines.length, box.size) - box.height, wide);
  }
  return 0;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  const apart =
    a.x + a.width <= b.x + 0.1 ||
    b.x + b.width <= a.x + 0.1 ||
    a.y + a.height <= b.y + 0.1 ||
    b.y + b.height <= a.y + 0.1;
  return !apart;
}

/** Everything that is wrong with the places on a page. */
function faults(page: Page, metrics: Metrics): readonly string[] {
  const { title, boxes } = page;
  const lines = countLines(
    tokensOf(
      title.runs.map((run) => ({ ...run, bold: true })),
      metrics.heading,
    ),
    title.width / title.size,
  );
  const high = lines * title.size * titleLine > title.height + 0.1 ? ["title"] : [];
  const leaving = boxes.filter(
    ({ x, y, width, height }) => x < 63 || x + width > slideWidth - 63 || y + height > 486 || height <= 0,
  );
  const overfull = boxes.filter((box) => excess(box, metrics) > 0.5);
  const crossing = boxes.some((box, index) =>
    [title, ...boxes.slice(0, index)].some((other) => overlap(box, other)),
  );
  return [
    ...high,
    ...leaving.map(({ kind }) => `${kind} leaves`),
    ...overfull.map(({ kind }) => `${kind} overfull`),
    ...(crossing ? ["overlap"] : []),
  ];
}

it.each([
  ["Arial", 600],
  ["Calibri", 60],
  ["Cambria", 60],
  ["Times New Roman", 60],
] as const)("keeps everything in its box, whatever the content: %s, %i pages and more", (face, least) => {
  const pages = layOut(randomDeck(least * 0.7, face.length), metricsOf(face));
  expect(pages.length).toBeGreaterThan(least);
  const wrong = pages.flatMap((page, index) =>
    faults(page, metricsOf(face)).map((fault) => `${index}: ${fault}`),
  );
  expect(wrong).toEqual([]);
});

it("mirrors every box of a deck that is read from the right", () => {
  const [left, right] = [randomDeck(20, 5), randomDeck(20, 5, "rtl")].map((deck) => layOut(deck, metrics));
  const mirrored = right?.map(({ boxes }) => boxes.map(({ x, width }) => Math.round(slideWidth - x - width)));
  expect(mirrored).toEqual(left?.map(({ boxes }) => boxes.map(({ x }) => Math.round(x))));
});

it("loses no word", () => {
  const deck = randomDeck(60, 11);
  const words = (text: string) => text.replace(/[\s»…]|\(\d+\/\d+\)/g, "");
  for (const slide of deck.slides) {
    if (slide.kind !== "content") continue;
    const texts = slide.blocks.filter(({ kind }) => kind === "text");
    const pages = layOut({ ...deck, slides: [{ ...slide, blocks: texts }] }, metrics);
    const shown = pages.flatMap(({ boxes }) =>
      boxes.flatMap((box) => (box.kind === "text" ? box.paragraphs.map(({ runs }) => textOfRuns(runs)) : [])),
    );
    const said = texts.flatMap((block) =>
      block.kind === "text" ? block.paragraphs.map(({ runs }) => textOfRuns(runs)) : [],
    );
    expect(words(shown.join(" "))).toBe(words(said.join(" ")));
  }
});

it("shows little in large letters and much in smaller ones, then on several pages", () => {
  expect(pagesOf(list(3, "Short"))[0]?.boxes[0]).toMatchObject({ kind: "text", size: 28, airy: true });
  expect(pagesOf(list(9, "Short"))[0]?.boxes[0]).toMatchObject({ size: 22 });
  const many = pagesOf(list(20, "Short"));
  expect(many.map(({ title }) => textOfRuns(title.runs))).toEqual(["Title (1/2)", "Title (2/2)"]);
  expect(many.map(({ boxes }) => boxes[0]?.kind === "text" && boxes[0].paragraphs.length)).toEqual([10, 10]);
});

it("says the notes once, on the first page of a slide", () => {
  const pages = layOut(deckOf({ blocks: [list(20, "Short")], notes: ["Say this."] }), metrics);
  expect(pages.map(({ notes }) => notes)).toEqual([["Say this."], []]);
});

it("cuts code at an empty line, and marks lines that were too long", () => {
  const [first, second] = pagesOf(code(...lines(14, "a"), "", ...lines(16, "b")));
  const linesOf = (page: Page | undefined) =>
    page?.boxes[0]?.kind === "code" ? page.boxes[0].lines.map(textOfRuns) : [];
  expect(linesOf(first)).toEqual(lines(14, "a"));
  expect(linesOf(second)).toEqual(lines(16, "b"));
  const [wide] = pagesOf(code("x".repeat(150)));
  expect(linesOf(wide).map((line) => line.slice(0, 3))).toEqual(["xxx", "» x"]);
});

function lines(count: number, text: string): readonly string[] {
  return Array.from({ length: count }, () => text);
}

it("repeats a table's header on each of its pages and keeps its columns", () => {
  const rows = Array.from({ length: 30 }, (_, index) => [
    plainRun(`Row ${index}`),
    plainRun("what it means"),
  ]);
  const pages = pagesOf({
    kind: "table",
    columns: ["left", "left"],
    header: [plainRun("Name"), plainRun("Meaning")],
    rows,
  });
  const tables = pages.flatMap(({ boxes }) => boxes.filter((box) => box.kind === "table"));
  expect(tables.length).toBeGreaterThan(1);
  expect(new Set(tables.map(({ columnWidths }) => columnWidths.join(" "))).size).toBe(1);
  expect(tables.every(({ header }) => textOfRuns(header[0] ?? []) === "Name")).toBe(true);
  expect(tables.flatMap((table) => table.rows)).toEqual(rows);
});

it("gives a picture a page of its own rather than making it too small to read", () => {
  const picture: Block = { kind: "picture", path: "high.png", alt: "A tall one" };
  const rows = Array.from({ length: 5 }, () => [plainRun("a"), plainRun("b")]);
  const table: Block = {
    kind: "table",
    columns: ["left", "left"],
    header: [plainRun("x"), plainRun("y")],
    rows,
  };
  expect(pagesOf(picture, table).map(({ layout }) => layout)).toEqual(["picture", "table"]);
  const [beside] = pagesOf(list(3, "Short"), picture);
  expect(beside?.boxes.map(({ kind }) => kind)).toEqual(["text", "picture"]);
  expect(beside?.boxes[1]?.y).toBe(beside?.boxes[0]?.y);
});

it("cuts a title that nobody could read, and has the trainer say it", () => {
  const title = "A very long title that goes on and on ".repeat(20).trim();
  const [page] = layOut(deckOf({ title: plainRun(title) }), metrics);
  expect(textOfRuns(page?.title.runs ?? [])).toMatch(/…$/);
  expect(page?.notes).toEqual([title]);
});

it("makes a title a size smaller rather than leaving a single word on its last line", () => {
  const titled = (kind: Slide["kind"], text: string) =>
    layOut(deckOf({ kind, title: plainRun(text), blocks: [list(1, "Short")] }), metrics)[0]?.title;
  expect(titled("message", "Nobody approves an invoice of their own")).toMatchObject({ size: 34 });
  expect(titled("message", "Whom this feeds, and what happens without all of it")).toMatchObject({
    size: 40,
  });
});

it("sets the sentence of a message in a column that leaves no single word on a line", () => {
  const sentence = "The workflow of the practice company names the department manager and not once Maya.";
  const [page] = layOut(
    deckOf({
      kind: "message",
      blocks: [{ kind: "text", paragraphs: [{ runs: plainRun(sentence), level: 0, marker: "none" }] }],
    }),
    metrics,
  );
  const [box] = page?.boxes ?? [];
  expect(page?.layout).toBe("message");
  expect(box).toMatchObject({ kind: "text", size: 28 });
  expect(leavesWidow(tokensOf(plainRun(sentence), metrics.text), (box?.width ?? 0) / 28)).toBe(false);
});

it("takes a line that introduces over to the next page only where both have room there", () => {
  const entry = (level: number, words: number) => ({
    runs: plainRun("reconciliation ".repeat(words).trim()),
    level,
    marker: "bullet" as const,
  });
  for (let words = 12; words < 30; words += 1) {
    const paragraphs = [entry(0, 3), entry(0, words), entry(1, words), entry(0, words)];
    const pages = layOut(deckOf({ kind: "message", blocks: [{ kind: "text", paragraphs }] }), metrics);
    expect(pages.flatMap((page) => faults(page, metrics))).toEqual([]);
  }
});

it("shows several things of one kind on a page that has a place for each", () => {
  const [page] = pagesOf(list(2, "Short"), list(2, "Short"));
  expect(page?.layout).toBe("mixed");
});

it("gives what has little beside it more room, and a callout alone the middle", () => {
  const rows = (count: number) => Array.from({ length: count }, () => [plainRun("a"), plainRun("b")]);
  const table = (count: number): Block => ({
    kind: "table",
    columns: ["left", "left"],
    header: [],
    rows: rows(count),
  });
  const [few, many] = [pagesOf(table(3)), pagesOf(table(9))].map(([page]) => page?.boxes[0]);
  expect([few, many]).toMatchObject([{ airy: true }, { kind: "table" }]);
  expect(many).not.toHaveProperty("airy");
  const paragraphs = [{ runs: plainRun("Short"), level: 0, marker: "none" as const }];
  const [page] = pagesOf({ kind: "callout", paragraphs });
  expect(page?.boxes[0]?.y).toBeGreaterThan(220);
});

it("sets what follows a list apart from it", () => {
  const paragraph = (marker: "bullet" | "none") => ({ runs: plainRun("Short"), level: 0, marker });
  const height = (...markers: readonly ("bullet" | "none")[]) =>
    sumOf(heightsOf(markers.map(paragraph), 800, 20, metrics.text));
  expect(height("bullet", "none")).toBeGreaterThan(height("bullet", "bullet") + 5);
  expect(height("none", "none")).toBe(height("none", "bullet"));
});
