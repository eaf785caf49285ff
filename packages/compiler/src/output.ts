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
export type OutputFile = ContentFile | ArchiveFile;

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
  readonly archive: readonly ContentFile[];
}

export function archive(path: string, entries: readonly ContentFile[]): ArchiveFile {
  return { path, archive: entries };
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
  /** A digest as lower-case hexadecimal digits: SHA-256 of the UTF-8 text. */
  hash(text: string): string;
}

export interface Asset {
  readonly size: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly hash: string;
  readonly executable: boolean;
}
