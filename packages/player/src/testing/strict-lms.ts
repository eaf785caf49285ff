/** A small LMS that refuses whatever SCORM 1.2 does not allow and remembers everything; self-contained, so a page can be given its source. */
export interface StrictLms {
  readonly api: {
    LMSInitialize(empty: string): string;
    LMSFinish(empty: string): string;
    LMSGetValue(element: string): string;
    LMSSetValue(element: string, value: string): string;
    LMSCommit(empty: string): string;
    LMSGetLastError(): string;
  };
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

export function createStrictLms(start: Readonly<Record<string, string>> = {}): StrictLms {
  const decimal = /^-?\d{1,10}(\.\d{1,2})?$/;
  const percent = {
    test: (value: string) => decimal.test(value) && Number(value) >= 0 && Number(value) <= 100,
  };
  const id = /^[A-Za-z0-9._-]{1,255}$/;
  const span = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
  const status = /^(passed|completed|failed|incomplete)$/;
  const response = { test: (value: string) => value.length > 0 && value.length <= 255 };
  const writable: readonly (readonly [RegExp, { test(value: string): boolean }])[] = [
    [/^cmi\.suspend_data$/, { test: (value) => value.length <= 4096 }],
    [/^cmi\.core\.lesson_location$/, { test: (value) => value.length <= 255 }],
    [/^cmi\.core\.lesson_status$/, status],
    [/^cmi\.core\.score\.(raw|min|max)$/, percent],
    [/^cmi\.core\.session_time$/, span],
    [/^cmi\.core\.exit$/, /^(suspend|)$/],
    [/^cmi\.objectives\.\d+\.id$/, id],
    [/^cmi\.objectives\.\d+\.status$/, status],
    [/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, percent],
    [/^cmi\.interactions\.\d+\.id$/, id],
    [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, id],
    [/^cmi\.interactions\.\d+\.type$/, /^(true-false|choice|fill-in|numeric|matching|sequencing)$/],
    [/^cmi\.interactions\.\d+\.(student_response|correct_responses\.\d+\.pattern)$/, response],
    [/^cmi\.interactions\.\d+\.result$/, /^(correct|wrong)$/],
    [/^cmi\.interactions\.\d+\.weighting$/, decimal],
    [/^cmi\.interactions\.\d+\.latency$/, span],
  ];
  const readable =
    /^cmi\.(core\.(student_id|lesson_location|credit|lesson_status|entry|score\.raw|lesson_mode)|suspend_data|objectives\.(_count|\d+\.id)|interactions\._count)$/;
  const values: Record<string, string> = {
    "cmi.core.student_id": "l-1",
    "cmi.core.credit": "credit",
    "cmi.core.lesson_mode": "normal",
    "cmi.core.lesson_status": "not attempted",
    "cmi.core.entry": "ab-initio",
    ...start,
  };
  const count = (list: string) => {
    const prefix = `cmi.${list}.`;
    return new Set(
      Object.keys(values)
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length).split(".")[0]),
    ).size;
  };
  let error = "0";
  const fail = (code: string, what: string) => {
    error = code;
    lms.faults.push(`${code} ${what}`);
    return "false";
  };
  const succeed = (value: string) => {
    error = "0";
    return value;
  };
  const inOrder = (element: string) => {
    const [, list = "", index = "0", rest] =
      /^cmi\.(objectives|interactions)\.(\d+)\.(.*)$/.exec(element) ?? [];
    if (list === "") return true;
    return Number(index) < count(list) || (Number(index) === count(list) && rest === "id");
  };
  const lms: StrictLms = {
    values,
    sets: [],
    faults: [],
    commits: 0,
    state: "before",
    broken: false,
    api: {
      LMSInitialize: (empty) => {
        if (empty !== "" || lms.state !== "before") return fail("101", "LMSInitialize");
        lms.state = "running";
        return succeed("true");
      },
      LMSFinish: (empty) => {
        if (empty !== "" || lms.state !== "running") return fail("301", "LMSFinish");
        lms.state = "finished";
        return succeed("true");
      },
      LMSGetValue: (element) => {
        if (lms.state !== "running") return fail("301", `LMSGetValue ${element}`);
        if (!readable.test(element)) {
          fail("404", `LMSGetValue ${element}`);
          return "";
        }
        const [, list] = /^cmi\.(\w+)\._count$/.exec(element) ?? [];
        return succeed(list === undefined ? (values[element] ?? "") : String(count(list)));
      },
      LMSSetValue: (element, value) => {
        const rule = writable.find(([name]) => name.test(element));
        if (lms.state !== "running") return fail("301", `LMSSetValue ${element}`);
        if (lms.broken) {
          error = "101";
          return "false";
        }
        if (rule === undefined || !inOrder(element)) return fail("201", `LMSSetValue ${element}`);
        if (typeof value !== "string" || !rule[1].test(value))
          return fail("405", `LMSSetValue ${element}=${value}`);
        values[element] = value;
        lms.sets.push(`${element}=${value}`);
        return succeed("true");
      },
      LMSCommit: (empty) => {
        if (empty !== "" || lms.state !== "running") return fail("301", "LMSCommit");
        if (lms.broken) {
          error = "101";
          return "false";
        }
        lms.commits++;
        return succeed("true");
      },
      LMSGetLastError: () => error,
    },
  };
  return lms;
}
