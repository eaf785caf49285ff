import { createFindings, type DocumentFile, type Finding, type WorkspaceFile } from "@coursewright/compiler";
import type { Typesetter } from "@coursewright/pdf";
import type { UsageProblem } from "../command-line/command.ts";
import { sha256 } from "./hash-files.ts";

/** Sets documents of a build, and says beforehand what cannot be shown in them. */
export interface DocumentTypesetter {
  readonly findings: readonly Finding[];
  typeset(file: DocumentFile): Uint8Array;
  /** A digest of all that decides a document's bytes. */
  inputsOf(file: DocumentFile): string;
}

type Pdf = typeof import("@coursewright/pdf");

/** How the package that typesets is loaded. */
export type LoadPdf = () => Promise<Pdf>;

export const importPdf: LoadPdf = () => import("@coursewright/pdf");

/**
 * @param read the bytes of a file of the workspace.
 * @param load the package that typesets: it is heavy, so that only those have it who build documents.
 * @returns a problem where that package is not there, or does not work here.
 */
export async function openDocumentTypesetter(
  documents: readonly DocumentFile[],
  read: (path: string) => Uint8Array | undefined,
  load: LoadPdf = importPdf,
): Promise<DocumentTypesetter | UsageProblem> {
  if (documents.length === 0) return { findings: [], typeset: neverAsked, inputsOf: neverAsked };
  const pdf = await load().catch(whyMissing);
  if ("problem" in pdf) return pdf;
  const setters = new Map<string, Typesetter>();
  const setterOf = ({ fonts }: DocumentFile): Typesetter => {
    const key = JSON.stringify(fonts);
    const known = setters.get(key) ?? pdf.createTypesetter(bytesOf(fonts.files, read), fonts.families);
    setters.set(key, known);
    return known;
  };
  const shown = new Map<string, boolean>();
  const canShow = (file: DocumentFile, { path, asset, hash }: DocumentFile["pictures"][number]): boolean => {
    const bytes = read(asset);
    const judged = shown.get(hash) ?? (bytes !== undefined && setterOf(file).canShow(path, bytes));
    shown.set(hash, judged);
    return judged;
  };
  const findings = createFindings();
  for (const file of documents) {
    const { missing } = setterOf(file).showable(file.data);
    if (missing.length > 0) findings.add(missingGlyphs(file.path, missing));
    for (const picture of file.pictures) if (!canShow(file, picture)) findings.add(noPicture(picture.asset));
  }
  const mark = pdf.typesetterMark();
  return {
    findings: findings.all(),
    inputsOf: ({ source, data, pictures, fonts }) =>
      sha256(JSON.stringify(["document", mark, source, data, pictures, fonts])),
    typeset: (file) => {
      const { source, data } = file;
      const pictures = file.pictures.filter((picture) => canShow(file, picture));
      const files = pictures.map(({ path, asset }) => [path, read(asset) ?? new Uint8Array()] as const);
      return setterOf(file).typeset({ source, data, pictures: new Map(files) }).bytes;
    },
  };
}

function neverAsked(): never {
  throw new Error("A document was to be typeset that was not announced.");
}

/** How to get the package that typesets. */
export const howToGetPdf = "npm install @coursewright/pdf (with -g if coursewright was installed so)";

/** Whether that package is not there at all, by what loading it threw. */
export function isPdfAbsent(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ERR_MODULE_NOT_FOUND" && String(error).includes("@coursewright/pdf");
}

function whyMissing(error: unknown): UsageProblem {
  const how = howToGetPdf;
  if (isPdfAbsent(error))
    return {
      problem: "What is built contains PDF documents, and the package that typesets them is not installed.",
      remedy: `Install it beside coursewright: ${how}.`,
    };
  const reason = error instanceof Error ? error.message : String(error);
  return {
    problem: `The package that typesets PDF documents does not work here: ${reason}`,
    remedy: `Install it anew: ${how}. Its engine exists for Linux, macOS and Windows on x64 and arm64.`,
  };
}

function bytesOf(
  files: readonly WorkspaceFile[],
  read: (path: string) => Uint8Array | undefined,
): readonly Uint8Array[] {
  return files.flatMap(({ asset }) => read(asset) ?? []);
}

function missingGlyphs(path: string, missing: readonly string[]) {
  const shown = missing.slice(0, 8).map((character) => `${character} (${codeOf(character)})`);
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : "";
  return {
    code: "output/glyph",
    message: `No font has ${shown.join(", ")}${more}, so "${path}" shows a box instead.`,
    hint: "Put a font that has them into theme/fonts, as a .ttf or .otf file.",
  } as const;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function noPicture(asset: string) {
  return {
    code: "output/picture",
    message: `The picture "${asset}" cannot be shown in a document, so only its text is.`,
    hint: "Save it as PNG, JPEG or SVG.",
    file: asset,
  } as const;
}
