/** What is asked beyond the Language Server Protocol. Names are permanent: editors rely on them. */

/** Asks for the report that `coursewright check --format json` prints, of one program. */
export const diagnosticsRequest = "coursewright/diagnostics";

export interface DiagnosticsParams {
  /** The URI of the folder that holds training.yaml. */
  readonly workspace: string;
}

/** Asked of a client whose files the server cannot reach: every file below a folder, without hidden folders. */
export const listFilesRequest = "coursewright/files/list";

export interface ListFilesParams {
  /** The URI of a folder. */
  readonly folder: string;
}

/** Relative to the folder, with `/`. */
export type ListFilesResult = readonly string[];

/** Asked of such a client: one file. */
export const readFileRequest = "coursewright/files/read";

export interface ReadFileParams {
  readonly folder: string;
  readonly path: string;
  /** Whether its text is wanted, or only its size. */
  readonly text: boolean;
}

/** `null` where there is no such file. */
export type ReadFileResult = { readonly text?: string; readonly size: number } | null;
