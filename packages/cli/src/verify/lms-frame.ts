/// <reference lib="dom" />

import type { ApiCalls, LmsFunction, LmsValues, ScormAgain, StrictLms } from "./standards/standard.ts";

/** `scorm-again`: a widely used LMS run-time. `strict`: our own, which takes only what every LMS takes. */
export type LmsName = "scorm-again" | "strict";

/** What an LMS knows of a session. */
export interface LmsRecord {
  /** Elements as they were when the LMS last saved: at a commit, and at the end. */
  readonly stored: LmsValues;
  readonly initialised: boolean;
  readonly finished: boolean;
  readonly commits: number;
  /** Calls that were refused, in words. */
  readonly faults: readonly string[];
}

type Api = Readonly<Record<string, LmsFunction>>;

/** What the LMS's page offers to whoever drives it. */
export interface LmsWindow {
  createLms?: (start: LmsValues) => StrictLms;
  launch(address: string, start: LmsValues): void;
  leave(): Promise<void>;
  record(): LmsRecord;
}

/** What the widely used run-time's own object offers beside the standard's functions. */
interface ScormAgainApi {
  loadFromFlattenedJSON(record: LmsValues): void;
  getCMIValue(element: string): unknown;
}

/** What the page must know of a standard. */
export interface FrameStandard {
  readonly calls: ApiCalls;
  readonly scormAgain: ScormAgain;
}

/** Runs in the LMS's page, before anything else. Self-contained. */
export function startLms(name: LmsName, { calls, scormAgain }: FrameStandard): void {
  // The page's own script and this one put these there.
  const lms = window as unknown as LmsWindow & Record<string, unknown>;
  const values: Record<string, string> = {};
  let stored: Record<string, string> = {};
  const faults: string[] = [];
  const seen = { initialised: false, finished: false, commits: 0 };
  let faultsOf = (): readonly string[] => faults;
  let official = (): Record<string, string> => ({});

  const create = (start: LmsValues): Api => {
    if (name === "strict") {
      const strict = lms.createLms?.(start);
      if (strict === undefined) throw new Error("The strict LMS is not there.");
      faultsOf = () => strict.faults;
      return strict.api;
    }
    const create = lms[scormAgain.global] as (new (settings: object) => Api & ScormAgainApi) | undefined;
    if (create === undefined) throw new Error("scorm-again is not there.");
    const api = new create({ autocommit: false, logLevel: 5 });
    api.loadFromFlattenedJSON(start);
    official = () => {
      const own = scormAgain.judged.map((element) => [element, api.getCMIValue(element)]);
      return Object.fromEntries(own.filter(([, value]) => typeof value === "string" && value !== ""));
    };
    return api;
  };
  const save = () => {
    stored = { ...values, ...official() };
  };
  const record = (api: Api): Api => {
    const ask = (method: string, ...words: readonly string[]) => api[method]?.(...words) ?? "";
    const told = (call: string, answer: string) => {
      if (answer === "false" && name !== "strict")
        faults.push(`${call}: refused (error ${ask(calls.lastError)})`);
      return answer;
    };
    const explained = calls.others.map((method) => [method, (code: string) => ask(method, code)]);
    return {
      ...Object.fromEntries(explained),
      [calls.initialise]: (empty = "") => {
        const answer = told(calls.initialise, ask(calls.initialise, empty));
        if (answer === "true") seen.initialised = true;
        return answer;
      },
      [calls.finish]: (empty = "") => {
        const answer = told(calls.finish, ask(calls.finish, empty));
        if (answer === "true") {
          seen.finished = true;
          save();
        }
        return answer;
      },
      [calls.commit]: (empty = "") => {
        const answer = told(calls.commit, ask(calls.commit, empty));
        if (answer === "true") {
          seen.commits++;
          save();
        }
        return answer;
      },
      [calls.set]: (element = "", value = "") => {
        const call = `${calls.set}("${element}", "${String(value).slice(0, 80)}")`;
        const answer = told(call, ask(calls.set, element, value));
        if (answer === "true") values[element] = value;
        return answer;
      },
      [calls.get]: (element = "") => ask(calls.get, element),
      [calls.lastError]: () => ask(calls.lastError),
    };
  };

  lms.launch = (address, start) => {
    Object.assign(values, start);
    stored = { ...start };
    Object.assign(window, { [calls.api]: record(create(start)) });
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
