/** The functions of a SCORM 2004 API that a course uses. */
export interface Strict2004Api {
  Initialize(empty: string): string;
  Terminate(empty: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(empty: string): string;
  GetLastError(): string;
}

export interface StrictLms2004 {
  readonly api: Strict2004Api;
  /** What the learner's record holds. */
  readonly values: Record<string, string>;
  /** Everything that was set, in order, as `element=value`. */
  readonly sets: string[];
  /** Calls that broke a rule. */
  readonly faults: string[];
  commits: number;
  state: "before" | "running" | "finished";
  /** While true, nothing is saved. */
  broken: boolean;
}

/** A small LMS that takes only what every SCORM 2004 LMS takes, and remembers everything. */
export function createStrictLms2004(start: Readonly<Record<string, string>> = {}): StrictLms2004 {
  const values: Record<string, string> = {
    "cmi.learner_id": "l-1",
    "cmi.credit": "credit",
    "cmi.mode": "normal",
    "cmi.entry": "ab-initio",
    "cmi.completion_status": "unknown",
    "cmi.success_status": "unknown",
    ...start,
  };
  let error = "0";
  const succeed = (value: string) => {
    error = "0";
    return value;
  };
  const lms: StrictLms2004 = {
    values,
    sets: [],
    faults: [],
    commits: 0,
    state: "before",
    broken: false,
    api: {
      Initialize: (empty) => {
        if (empty !== "" || lms.state !== "before") return fail("103", "Initialize");
        lms.state = "running";
        return succeed("true");
      },
      Terminate: (empty) => {
        if (empty !== "" || lms.state !== "running") return fail("112", "Terminate");
        lms.state = "finished";
        return succeed("true");
      },
      GetValue: (element) => {
        if (lms.state !== "running" || !readable.test(element)) {
          fail(lms.state === "running" ? "401" : "122", `GetValue ${element}`);
          return "";
        }
        const [, list] = /^cmi\.(\w+)\._count$/.exec(element) ?? [];
        if (list !== undefined) return succeed(String(count(list)));
        error = element in values ? "0" : "403";
        return values[element] ?? "";
      },
      SetValue: (element, value) => {
        if (lms.state !== "running") return fail("132", `SetValue ${element}`);
        if (lms.broken) {
          error = "391";
          return "false";
        }
        const rule = writable.find(([name]) => name.test(element));
        if (rule === undefined) return fail("401", `SetValue ${element}`);
        if (!inOrder(element)) return fail("351", `SetValue ${element}`);
        if (typeof value !== "string" || !rule[1].test(value))
          return fail("406", `SetValue ${element}=${value}`);
        values[element] = value;
        lms.sets.push(`${element}=${value}`);
        return succeed("true");
      },
      Commit: (empty) => {
        if (empty !== "" || lms.state !== "running") return fail("142", "Commit");
        if (lms.broken) {
          error = "391";
          return "false";
        }
        lms.commits++;
        return succeed("true");
      },
      GetLastError: () => error,
    },
  };
  const fail = (code: string, what: string) => {
    error = code;
    lms.faults.push(`${code} ${what}`);
    return "false";
  };
  const count = (list: string) => {
    let next = 0;
    while (`cmi.${list}.${next}.id` in values) next++;
    return next;
  };
  const inOrder = (element: string) => {
    const [, list = "", index = "0", rest] =
      /^cmi\.(objectives|interactions)\.(\d+)\.(.*)$/.exec(element) ?? [];
    if (list === "") return true;
    return Number(index) < count(list) || (Number(index) === count(list) && rest === "id");
  };
  return lms;
}

const upTo = (longest: number) => ({ test: (value: string) => value.length <= longest });
const between = (low: number, high: number) => ({
  test: (value: string) =>
    /^-?\d{1,5}(\.\d{1,7})?$/.test(value) && Number(value) >= low && Number(value) <= high,
});
const id = /^\S{1,250}$/;
const span = /^PT\d+H\d+M\d+(\.\d{1,2})?S$/;
const answer = {
  test: (value: string) => value !== "" && !/\s\[|^\{|-\[/.test(value) && value.length <= 2500,
};

const writable: readonly (readonly [RegExp, { test(value: string): boolean }])[] = [
  [/^cmi\.suspend_data$/, upTo(64_000)],
  [/^cmi\.location$/, upTo(1000)],
  [/^cmi\.completion_status$/, /^(completed|incomplete|not attempted|unknown)$/],
  [/^cmi\.success_status$/, /^(passed|failed|unknown)$/],
  [/^cmi\.score\.scaled$/, between(-1, 1)],
  [/^cmi\.score\.(raw|min|max)$/, between(0, 100)],
  [/^cmi\.progress_measure$/, between(0, 1)],
  [/^cmi\.session_time$/, span],
  [/^cmi\.exit$/, /^(suspend|normal|)$/],
  [/^cmi\.objectives\.\d+\.id$/, id],
  [/^cmi\.objectives\.\d+\.success_status$/, /^(passed|failed|unknown)$/],
  [/^cmi\.objectives\.\d+\.completion_status$/, /^(completed|incomplete)$/],
  [/^cmi\.objectives\.\d+\.score\.scaled$/, between(-1, 1)],
  [/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, between(0, 100)],
  [/^cmi\.interactions\.\d+\.id$/, id],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, id],
  [/^cmi\.interactions\.\d+\.type$/, /^(true-false|choice|fill-in|numeric|matching|sequencing)$/],
  [/^cmi\.interactions\.\d+\.(learner_response|correct_responses\.\d+\.pattern)$/, answer],
  [/^cmi\.interactions\.\d+\.result$/, /^(correct|incorrect)$/],
  [/^cmi\.interactions\.\d+\.weighting$/, between(-99_999, 99_999)],
  [/^cmi\.interactions\.\d+\.latency$/, span],
];

const readable =
  /^cmi\.(learner_id|location|credit|mode|entry|completion_status|success_status|score\.scaled|progress_measure|suspend_data|objectives\.(_count|\d+\.id)|interactions\._count)$/;
