import type { Program, ProgramModule } from "@coursewright/spec";
import { taughtTo } from "../course/build-course.ts";
import type { CourseScope } from "../course/course-scope.ts";
import type { Findings } from "../finding.ts";
import {
  createPackageMedia,
  isRemote,
  missingFile,
  remotePicture,
  resolveAddress,
} from "../markdown/package-media.ts";
import { createTexts, type Texts } from "../markdown/texts.ts";
import type { OutputInputs } from "../output.ts";
import { type Run, textOfRuns } from "./deck.ts";
import { knowsPicture } from "./pictures.ts";
import { readSections, type Section } from "./read-sections.ts";
import { type SlideWords, slideWords } from "./words.ts";

/** What slides are made from. */
export interface DeckContext {
  readonly program: Program;
  readonly scope: CourseScope;
  readonly segment?: string;
  /** With only the lessons and exercises that are taught here. */
  readonly modules: readonly ProgramModule[];
  readonly texts: Texts;
  readonly words: SlideWords;
  /** Markdown of a file, cut into slides. */
  sections(markdown: string, file: string, prose: "notes" | "shown"): readonly Section[];
  /** A line of Markdown as it is shown. */
  line(markdown: string, file: string): readonly Run[];
  /** Markdown as paragraphs for the trainer, with what they are about before the first. */
  notes(markdown: string | undefined, file: string, label?: string): readonly string[];
}

export function createDeckContext(
  program: Program,
  scope: CourseScope,
  segment: string | undefined,
  inputs: OutputInputs,
  findings: Findings,
): DeckContext {
  const texts = createTexts(
    program.variables,
    createPackageMedia(inputs, findings),
    findings,
    program.language,
  );
  const picture = pictureOf(inputs, findings);
  const sections: DeckContext["sections"] = (markdown, file, prose) => {
    const written = file.endsWith(".md") ? texts.linesOf(markdown) : undefined;
    return readSections(texts.markdown(markdown, file), {
      language: program.language,
      prose,
      picture: picture(file),
      ...(written === undefined ? {} : { lineOf: (line) => written(line) + 1 }),
    });
  };
  return {
    program,
    scope,
    ...(segment === undefined ? {} : { segment }),
    modules: taughtModules(program, scope, segment),
    texts,
    words: slideWords(program.language),
    sections,
    line: (markdown, file) => firstLine(sections(markdown, file, "shown")),
    notes: (markdown, file, label) => {
      if (markdown === undefined) return [];
      const [first, ...others] = sections(markdown, file, "shown").flatMap(asNotes);
      if (first === undefined) return [];
      return label === undefined ? [first, ...others] : [`${label}: ${first}`, ...others];
    },
  };
}

function taughtModules(
  program: Program,
  scope: CourseScope,
  segment: string | undefined,
): readonly ProgramModule[] {
  const taught = taughtTo(program, scope, segment);
  return scope.modules
    .map((module) => ({
      ...module,
      lessons: module.lessons.filter(({ key }) => taught(key)),
      exercises: module.exercises.filter(({ id }) => taught(id)),
    }))
    .filter(({ lessons, exercises }) => lessons.length + exercises.length > 0);
}

function pictureOf(inputs: OutputInputs, findings: Findings) {
  return (file: string) => (address: string) => {
    if (isRemote(address)) return remotePicture(address, file, findings);
    const path = resolveAddress(file, address);
    if (knowsPicture(path, inputs)) return path;
    findings.add(
      inputs.assets.has(path) ? unknownPicture(path, file, address) : missingFile(path, file, address),
    );
    return undefined;
  };
}

function unknownPicture(path: string, file: string, written: string) {
  return {
    code: "output/picture",
    message: `The picture "${path}" cannot be shown on a slide, so only its text is in the notes.`,
    hint: "Save it as PNG, JPEG or SVG.",
    file,
    at: { quote: written },
  } as const;
}

function firstLine(sections: readonly Section[]): readonly Run[] {
  for (const { title, blocks } of sections) {
    if (title !== undefined) return title;
    for (const block of blocks)
      if (block.kind === "text" || block.kind === "callout") return block.paragraphs[0]?.runs ?? [];
  }
  return [];
}

/** Everything a section says, as plain paragraphs. */
export function asNotes({ title, blocks, notes }: Section): readonly string[] {
  const shown = blocks.flatMap((block) => {
    if (block.kind === "code") return block.lines.map(textOfRuns);
    if (block.kind === "picture") return block.alt === "" ? [] : [block.alt];
    if (block.kind === "table")
      return [block.header, ...block.rows].map((row) => row.map(textOfRuns).join(" | "));
    return block.paragraphs.map(({ runs, marker }) => `${noteMarker(marker)}${textOfRuns(runs)}`);
  });
  return [...(title === undefined ? [] : [textOfRuns(title)]), ...shown, ...notes];
}

function noteMarker(marker: string | { readonly number: number } | { readonly letter: number }): string {
  if (typeof marker === "string") return marker === "bullet" ? "– " : "";
  return "number" in marker ? `${marker.number}. ` : `${letterOf(marker.letter)}. `;
}

/** A, B, C …; after Z it goes on with AA. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
