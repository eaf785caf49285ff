import type { Received } from "../received.ts";

/** A standard by which packages report, as far as it must be known to play one. */
export interface Standard {
  readonly name: "scorm12" | "scorm2004";
  readonly title: string;
  readonly manifest: ManifestStandard;
  readonly calls: ApiCalls;
  readonly scormAgain: ScormAgain;
  /** The source of a function that creates the strict LMS of a learner's record, for a page. */
  readonly strictLms: string;
  readonly sessionTime: string;
  readonly exit: string;
  /** What an LMS gives a learner at launch: nothing yet, or what it stored. */
  startOf(before: LmsValues): LmsValues;
  read(stored: LmsValues): Received;
}

/** Elements of a learner's record. */
export type LmsValues = Readonly<Record<string, string>>;

export interface ManifestStandard {
  readonly schemaVersion: string;
  /** The namespace of `adlcp:` and how it writes the attribute that tells a SCO from an asset. */
  readonly namespace: string;
  readonly scormType: string;
}

/** The name of the API object and of its functions. */
export interface ApiCalls {
  readonly api: string;
  readonly initialise: string;
  readonly finish: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly lastError: string;
  /** Functions that only explain. */
  readonly others: readonly string[];
}

/** The widely used run-time's own edition. */
export interface ScormAgain {
  /** Its file without `.min.js`, and the global that it makes. */
  readonly file: string;
  readonly global: string;
  /** Elements that it may change of its own accord. */
  readonly judged: readonly string[];
}

/** An LMS that takes only what every LMS takes. */
export interface StrictLms<Api = Readonly<Record<string, LmsFunction>>> {
  readonly api: Api;
  /** Every refused call, in words. */
  readonly faults: readonly string[];
}

export type LmsFunction = (...values: readonly string[]) => string;
