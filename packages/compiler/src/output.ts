import type { Program } from "@coursewright/spec";
import type { Finding } from "./finding.ts";

/** One kind of thing a program is built into. Pure: the same request gives the same values. */
export interface Output {
  /** As `outputs:` in training.yaml names it; also the folder it is written to. */
  readonly name: string;
  /** One sentence for help texts. */
  readonly doc: string;
  /** Whether there is one for each language and variant; otherwise only the first of them is built. */
  readonly perLanguage: boolean;
  generate(request: GenerateRequest): GenerateResult;
}

/** What one call builds: a program resolved for one language and at most one variant. */
export interface GenerateRequest {
  readonly program: Program;
  readonly scope: Scope;
  /** Only what this segment is taught; absent: everything. */
  readonly segment?: string;
  readonly inputs: OutputInputs;
}

/** What one package covers. */
export type Scope = "module" | "track" | "program";

export interface GenerateResult {
  /** Paths begin with the output's name. */
  readonly files: readonly OutputFile[];
  readonly findings: readonly Finding[];
}

/** A file as a value; the host writes it. Paths are relative, with `/`. */
export type OutputFile = ContentFile | ArchiveFile | DocumentFile;

/** `executable`: the file is a program. */
export type ContentFile = { readonly path: string; readonly executable?: boolean } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
  /** A file of the workspace, by its path there. */
  | { readonly asset: string; readonly hash: string }
);

/** A zip; the host orders, deflates and dates its entries. */
export interface ArchiveFile {
  readonly path: string;
  readonly archive: readonly ArchiveEntry[];
}

export type ArchiveEntry = ContentFile | DrawnFile;

/** A PNG that the host makes of an SVG drawing of the workspace, so many pixels wide. */
export interface DrawnFile {
  readonly path: string;
  readonly drawing: WorkspaceFile;
  readonly width: number;
}

export function archive(path: string, entries: readonly ArchiveEntry[]): ArchiveFile {
  return { path, archive: entries };
}

/** A document that the host typesets: Typst source of ours, and the author's texts as data that is never markup. */
export interface DocumentFile {
  readonly path: string;
  readonly source: string;
  /** What the source reads: JSON. */
  readonly data: string;
  /** What it shows, by the absolute path under which the source finds it. */
  readonly pictures: readonly (WorkspaceFile & { readonly path: string })[];
  /** The author's fonts; they help where ours lack a glyph, and come first where `families` names them. */
  readonly fonts: { readonly families: readonly string[]; readonly files: readonly WorkspaceFile[] };
}

/** A file of the workspace by its path there, and its hash. */
export interface WorkspaceFile {
  readonly asset: string;
  readonly hash: string;
}

export function document(
  path: string,
  source: string,
  data: unknown,
  shown: Pick<DocumentFile, "pictures" | "fonts">,
): DocumentFile {
  return { path, source, data: JSON.stringify(data), ...shown };
}

/** What outputs need besides the program; the host brings it. */
export interface OutputInputs {
  /** The player's two files. */
  readonly player: { readonly script: string; readonly style: string };
  /** Schema files by standard and name: `scorm12` → `adlcp_rootv1p2.xsd` → its bytes. */
  readonly schemas: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>>;
  /** The program that evaluates checkpoints. */
  readonly check: string;
  /** Every file of the workspace by its path. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** The bytes of one of them; undefined if there is no such file. */
  read(path: string): Uint8Array | undefined;
  /** A digest as lower-case hexadecimal digits: SHA-256 of the UTF-8 text. */
  hash(text: string): string;
}

export interface Asset {
  readonly size: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
  readonly executable: boolean;
}
