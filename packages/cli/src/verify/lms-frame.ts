/// <reference lib="dom" />

import type { Scorm12Api, StrictLms } from "./strict-lms.ts";

/** `scorm-again`: a widely used LMS run-time. `strict`: our own, which takes only what every LMS takes. */
export type LmsName = "scorm-again" | "strict";

/** What an LMS knows of a session. */
export interface LmsRecord {
  /** Elements as they were when the LMS last saved: at a commit, and at the end. */
  readonly stored: Readonly<Record<string, string>>;
  readonly initialised: boolean;
  readonly finished: boolean;
  readonly commits: number;
  /** Calls that were refused, in words. */
  readonly faults: readonly string[];
}

/** What the LMS's page offers to whoever drives it. */
export interface LmsWindow {
  API?: Scorm12Api;
  createLms?: (start: Readonly<Record<string, string>>) => StrictLms;
  Scorm12API?: new (
    settings: object,
  ) => Scorm12Api & {
    loadFromFlattenedJSON(record: Readonly<Record<string, string>>): void;
    getCMIValue(element: string): unknown;
  };
  launch(address: string, start: Readonly<Record<string, string>>): void;
  leave(): Promise<void>;
  record(): LmsRecord;
}

/** Runs in the LMS's page, before anything else. Self-contained. */
export function startLms(name: LmsName): void {
  // The page's own script and this one put these there.
  const lms = window as unknown as LmsWindow;
  const values: Record<string, string> = {};
  let stored: Record<string, string> = {};
  const faults: string[] = [];
  const seen = { initialised: false, finished: false, commits: 0 };
  let faultsOf = (): readonly string[] => faults;
  let official = (): Record<string, string> => ({});

  const create = (start: Readonly<Record<string, string>>): Scorm12Api => {
    if (name === "strict") {
      const strict = lms.createLms?.(start);
      if (strict === undefined) throw new Error("The strict LMS is not there.");
      faultsOf = () => strict.faults;
      return strict.api;
    }
    if (lms.Scorm12API === undefined) throw new Error("scorm-again is not there.");
    const api = new lms.Scorm12API({ autocommit: false, logLevel: 5 });
    api.loadFromFlattenedJSON(start);
    official = () => {
      const own = ["cmi.core.lesson_status", "cmi.core.score.raw"].map((element) => [
        element,
        api.getCMIValue(element),
      ]);
      return Object.fromEntries(own.filter(([, value]) => typeof value === "string" && value !== ""));
    };
    return api;
  };
  const save = () => {
    stored = { ...values, ...official() };
  };
  const record = (api: Scorm12Api): Scorm12Api => {
    const told = (call: string, answer: string) => {
      if (answer === "false" && name !== "strict")
        faults.push(`${call}: refused (error ${api.LMSGetLastError()})`);
      return answer;
    };
    return {
      LMSInitialize: (empty) => {
        const answer = told("LMSInitialize", api.LMSInitialize(empty));
        if (answer === "true") seen.initialised = true;
        return answer;
      },
      LMSFinish: (empty) => {
        const answer = told("LMSFinish", api.LMSFinish(empty));
        if (answer === "true") {
          seen.finished = true;
          save();
        }
        return answer;
      },
      LMSCommit: (empty) => {
        const answer = told("LMSCommit", api.LMSCommit(empty));
        if (answer === "true") {
          seen.commits++;
          save();
        }
        return answer;
      },
      LMSSetValue: (element, value) => {
        const answer = told(
          `LMSSetValue("${element}", "${String(value).slice(0, 80)}")`,
          api.LMSSetValue(element, value),
        );
        if (answer === "true") values[element] = value;
        return answer;
      },
      LMSGetValue: (element) => api.LMSGetValue(element),
      LMSGetLastError: () => api.LMSGetLastError(),
      LMSGetErrorString: (code) => api.LMSGetErrorString(code),
      LMSGetDiagnostic: (code) => api.LMSGetDiagnostic(code),
    };
  };

  lms.launch = (address, start) => {
    Object.assign(values, start);
    stored = { ...start };
    lms.API = record(create(start));
    const frame = document.createElement("iframe");
    frame.title = "Course";
    frame.src = address;
    document.body.append(frame);
  };
  lms.leave = () =>
    new Promise((resolve) => {
      const frame = document.querySelector("iframe");
      if (frame === null) return resolve();
      frame.addEventListener("load", () => resolve(), { once: true });
      frame.src = "about:blank";
    });
  lms.record = () => ({ stored, ...seen, faults: faultsOf() });
}
