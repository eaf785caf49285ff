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

/** Asked of such a client: the bytes of one file, in base64; `null` where there is none or it is too large. */
export const readBytesRequest = "coursewright/files/bytes";

export interface ReadBytesParams {
  readonly folder: string;
  readonly path: string;
}

/** `null` where there is no such file. */
export type ReadFileResult = { readonly text?: string; readonly size: number } | null;

/** Asks what a program consists of, in the order in which it is taught; `null` where there is none. */
export const outlineRequest = "coursewright/outline";

export interface OutlineParams {
  /** The URI of the folder that holds training.yaml. */
  readonly workspace: string;
}

/** A part of a program. */
export interface OutlineNode {
  /** `program`, `track`, `module`, `objective`, `lesson`, `exercise`, `step`, `assessment`, `session`. */
  readonly kind: string;
  /** Its name: `module/lesson` where another owns it; of a step, the id alone. */
  readonly key: string;
  readonly label: string;
  /** What follows from it: minutes, levels, counts. */
  readonly detail: string;
  /** Markdown. */
  readonly hover: string;
  /** Something in it needs a look. */
  readonly warning: boolean;
  /** Of an exercise: whether a lab proves it. */
  readonly lab: boolean;
  readonly place: OutlinePlace | null;
  readonly children: readonly OutlineNode[];
}

/** Lines and characters from 0, as everywhere in the protocol. */
export interface OutlinePlace {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** Asks for a page that shows what a file becomes; `null` where the server makes none or the file becomes nothing. */
export const previewRequest = "coursewright/preview";

export interface PreviewParams {
  /** The file that is being written. */
  readonly uri: string;
  readonly view: PreviewView;
  /** A URI that stands for the program's folder where the page is shown. */
  readonly base: string;
  /** For whom it is shown, by the names and values of the choosers that were answered; else as the file is named. */
  readonly choice?: PreviewChoice;
}

export interface PreviewChoice {
  readonly language?: string;
  readonly segment?: string;
  readonly variant?: string;
}

/** As learners see it, or as the trainer projects it. */
export type PreviewView = "lesson" | "slides";

export interface PreviewResult {
  readonly title: string;
  /** A whole page that needs nothing beside it but pictures below `base`. */
  readonly html: string;
  /** Another one as soon as the page is another. */
  readonly mark: string;
  /** The lists to choose from for whom it is shown. */
  readonly choosers: readonly PreviewChooser[];
}

/** A list from which one entry is chosen. */
export interface PreviewChooser {
  readonly name: keyof PreviewChoice;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The chosen entry. */
  readonly value: string;
}
