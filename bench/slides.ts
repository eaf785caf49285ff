import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import rival from "pptxgenjs";
import { loadWorkspace } from "../packages/cli/src/host/load-workspace.ts";
import { writeZip } from "../packages/cli/src/host/zip.ts";
import { courseScopes } from "../packages/compiler/src/course/course-scope.ts";
import { createFindings } from "../packages/compiler/src/finding.ts";
import type { GenerateRequest, OutputInputs } from "../packages/compiler/src/output.ts";
import { writePptx } from "../packages/compiler/src/outputs/slides/pptx/write-pptx.ts";
import { slides } from "../packages/compiler/src/outputs/slides/slides.ts";
import { buildDeck } from "../packages/compiler/src/slides/build-deck.ts";
import { type Deck, textOfRuns } from "../packages/compiler/src/slides/deck.ts";
import { layOut } from "../packages/compiler/src/slides/layout/lay-out.ts";
import type { Box, Page } from "../packages/compiler/src/slides/layout/page.ts";
import { measureOf } from "../packages/compiler/src/slides/measure.ts";
import { lightPalette } from "../packages/compiler/src/slides/palette.ts";
import { createPictures } from "../packages/compiler/src/slides/pictures.ts";
import { resolveProgram } from "../packages/spec/src/index.ts";
import { coldStarts } from "./cold-start.ts";
import { type Figures, figuresOf, show } from "./figures.ts";

/** What a hundred slides cost. */
export interface SlidesResult {
  readonly pages: number;
  /** Bytes of the two files. */
  readonly sizes: { readonly pptx: number; readonly html: number; readonly rival: number };
  /** Processor time in milliseconds. */
  readonly ours: Figures;
  readonly rival: Figures;
  readonly html: Figures;
  /** Whole processes: `node -e 0`, then a build into an empty folder. */
  readonly cold: readonly Figures[];
}

/** Ours and pptxgenjs in turn in one process, from a program and from pages that are laid out already. */
export async function measureSlides(root: string, runs: number): Promise<SlidesResult> {
  const folder = mkdtempSync(join(tmpdir(), "coursewright-slides-"));
  try {
    for (const [path, text] of Object.entries(program())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await measureIn(folder, root, runs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureIn(folder: string, root: string, runs: number): Promise<SlidesResult> {
  const request = requestFor(folder);
  const { pages } = laidOut(request);
  const [ours, rival, html]: [number[], number[], number[]] = [[], [], []];
  let size = 0;
  for (let run = -40; run < runs; run += 1) {
    const file = join(folder, `${run}.pptx`);
    const own = await cpu(() => writePresentation(request, file));
    const page = await cpu(() => void writePages(request));
    const other = await cpu(async () => {
      size = await writeWithRival(pages);
    });
    if (run < 0) continue;
    ours.push(own);
    html.push(page);
    rival.push(other);
  }
  const out = join(folder, "out");
  const cold = coldStarts(
    {
      "node -e 0": ["-e", "0"],
      build: [
        "-e",
        `require("node:fs").rmSync(${JSON.stringify(out)},{recursive:true,force:true});process.argv=[process.argv[0],"coursewright","build",${JSON.stringify(folder)},"--out",${JSON.stringify(out)},"--quiet"];import(${JSON.stringify(join(root, "packages/cli/bin/coursewright.js"))})`,
      ],
    },
    9,
  );
  return {
    pages: pages.length,
    sizes: {
      pptx: statSync(join(out, "slides/core.en.pptx")).size,
      html: statSync(join(out, "slides/core.en.html")).size,
      rival: size,
    },
    ours: figuresOf(ours),
    rival: figuresOf(rival),
    html: figuresOf(html),
    cold: cold.map(({ figures }) => figures),
  };
}

async function cpu(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function requestFor(folder: string): GenerateRequest {
  const resolved = resolveProgram(loadWorkspace(folder));
  if (resolved === undefined) throw new Error("The program of the benchmark is not sound.");
  // Decks without pictures need only a digest from outside.
  const inputs = {
    assets: new Map(),
    read: () => undefined,
    hash: () => "0".repeat(64),
  } as Partial<OutputInputs>;
  return { program: resolved, scope: "track", inputs: inputs as OutputInputs };
}

interface Laid {
  readonly deck: Deck;
  readonly pages: readonly Page[];
}

function laidOut({ program, inputs }: GenerateRequest): Laid {
  const [scope] = courseScopes(program, "track");
  const deck = scope && buildDeck(program, scope, undefined, inputs, createFindings());
  if (deck === undefined) throw new Error("The program of the benchmark has no deck.");
  const measure = measureOf("Arial");
  const pages = layOut(deck, { heading: measure, text: measure, picture: () => ({ width: 1, height: 1 }) });
  return { deck, pages };
}

/** From the program's texts to the file: read, laid out, written, packed, synced; code is coloured in the first turn. */
async function writePresentation(request: GenerateRequest, file: string): Promise<void> {
  const entries = writePptx({
    ...laidOut(request),
    palette: lightPalette({}),
    faces: { headings: "Arial", text: "Arial" },
    pictures: createPictures(request.inputs),
    properties: { title: "", creator: "", language: "en", identifier: "", version: "", contentHash: "" },
  });
  const texts = entries.flatMap((entry) =>
    "text" in entry ? [{ path: entry.path, bytes: Buffer.from(entry.text) }] : [],
  );
  await writeZip(file, texts, new Map());
}

/** Both files as values; the presentation is not packed. */
function writePages(request: GenerateRequest): number {
  return slides.generate(request).files.length;
}

/** Its types are those of its CommonJS edition, where the class is a property of what is imported. */
const PptxGenJs = rival as unknown as typeof rival.default;
type Slide = ReturnType<InstanceType<typeof PptxGenJs>["addSlide"]>;

/** The same pages by pptxgenjs, which is spared reading, colouring and laying out. */
async function writeWithRival(pages: readonly Page[]): Promise<number> {
  const deck = new PptxGenJs();
  deck.defineLayout({ name: "wide", width: 960 / 72, height: 540 / 72 });
  deck.layout = "wide";
  for (const { title, boxes, notes } of pages) {
    const slide = deck.addSlide();
    slide.addText(textOfRuns(title.runs), { ...inches(title), fontSize: title.size, bold: true });
    for (const box of boxes) addToRival(slide, box);
    if (notes.length > 0) slide.addNotes(notes.join("\n"));
  }
  const bytes = await deck.stream({ compression: true });
  return (bytes as Uint8Array).length;
}

function inches({ x, y, width, height }: Pick<Box, "x" | "y" | "width" | "height">) {
  return { x: x / 72, y: y / 72, w: width / 72, h: height / 72 };
}

function addToRival(slide: Slide, box: Box): void {
  if (box.kind === "text" || box.kind === "callout") {
    const texts = box.paragraphs.flatMap(({ runs, marker, level }) =>
      runs.map((run, index) => ({
        text: run.text,
        options: {
          fontSize: box.size,
          bold: run.bold === true,
          bullet: marker !== "none",
          indentLevel: level,
          breakLine: index === runs.length - 1,
        },
      })),
    );
    slide.addText(texts, inches(box));
  } else if (box.kind === "code") {
    const texts = box.lines.flatMap((line) => [
      ...line.map(({ text, tone }) => ({
        text,
        options: {
          fontFace: "Courier New",
          fontSize: box.size,
          color: tone === undefined ? "000000" : "0A5A43",
        },
      })),
      { text: "", options: { breakLine: true } },
    ]);
    slide.addText(texts, inches(box));
  } else if (box.kind === "table") {
    const rows = [box.header, ...box.rows].map((row) =>
      row.map((cell) => ({ text: textOfRuns(cell), options: { fontSize: box.size } })),
    );
    slide.addTable(rows, { ...inches(box), colW: box.columnWidths.map((width) => width / 72) });
  }
}

/** A program of about a hundred slides: lists, tables, code, prose for the notes. */
function program(): Readonly<Record<string, string>> {
  const lessons = Array.from({ length: 10 }, (_, index) => `lesson-${index + 1}`);
  const list = lessons.map((id) => `  - { id: ${id}, title: About ${id}, duration: 20m, text: ${id}.md }`);
  return {
    "training.yaml": `coursewright: 1
id: hundred
version: "1"
title: A hundred slides
languages: [en]
product: { name: Acme }
roles: { admin: { title: Administrator } }
segments: { smb: { preset: smb } }
tracks: { core: { title: Core, role: admin, journey: [basics] } }
outputs: [{ output: slides }]
`,
    "modules/basics/module.yaml": `title: Basics
level: 1
objectives: { see: { statement: Identify the parts of an invoice } }
lessons:
${list.join("\n")}
`,
    ...Object.fromEntries(lessons.map((id, index) => [`modules/basics/${id}.md`, lesson(index)])),
  };
}

function lesson(number: number): string {
  const prose = (index: number) =>
    Array.from(
      { length: 4 },
      (_, at) =>
        `On day ${at + number} somebody goes through list ${index} of what is owed and finds invoice ${number * 100 + index * 10 + at}. Nobody did anything wrong.`,
    ).join(" ");
  const sections = Array.from({ length: 9 }, (_, index) => {
    const item = (at: number) =>
      `**Point ${number}.${index}.${at}** measures the risk of a decision that waits`;
    const rows = Array.from(
      { length: 6 },
      (_, at) => `| Row ${at} of ${number} | ${at * 1000 + index} | The department manager |`,
    );
    const code = Array.from(
      { length: 9 },
      (_, at) => `  step-${at}: { when: "amount > ${at * 100 + number}", then: manager } # ${index}`,
    );
    const shown = [
      Array.from({ length: 6 }, (_, at) => `- ${item(at)}`).join("\n"),
      `| What | Amount | Who |\n| --- | ---: | --- |\n${rows.join("\n")}`,
      `\`\`\`yaml\nworkflow:\n${code.join("\n")}\n\`\`\``,
    ][index % 3];
    return `## Section ${number}.${index}\n\n${prose(index)}\n\n${shown}\n`;
  });
  return sections.join("\n");
}

/** The section of bench/RESULTS.md. */
export function slidesSection({ pages, sizes, ours, rival, html, cold }: SlidesResult): string {
  const [empty, build] = cold;
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  return `## Slides

${pages} slides with notes: lists, tables, coloured code. Processor time of one process in which both take turns; ours reads and lays out each
time (code is coloured in the first turn and then remembered, as between languages and scopes), pptxgenjs 4.0.1 is given the finished pages. Goals: PPTX at most a fifth of pptxgenjs' time and 350 kB, HTML at most 300 kB, a
build by the command within \`node -e 0\` + 550 ms.

| what | cpu, median | cpu, p95 | size |
| --- | --- | --- | --- |
| PPTX, ours, from the texts to the synced file | ${show(ours.median)} | ${show(ours.p95)} | ${kilobytes(sizes.pptx)} |
| both files as values, not packed | ${show(html.median)} | ${show(html.p95)} | HTML ${kilobytes(sizes.html)} |
| PPTX, pptxgenjs | ${show(rival.median)} | ${show(rival.p95)} | ${kilobytes(sizes.rival)} |
| pptxgenjs ÷ ours | ${(rival.median / ours.median).toFixed(1)} × |  |  |

| whole processes | wall, median | above \`node -e 0\` |
| --- | --- | --- |
| \`coursewright build\`: ${pages} slides as PPTX and HTML | ${show(build?.median ?? 0)} | ${show((build?.median ?? 0) - (empty?.median ?? 0))} |
`;
}
