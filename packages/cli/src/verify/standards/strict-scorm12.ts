import type { StrictLms } from "./standard.ts";

/** The functions of a SCORM 1.2 API, as a package finds them on `window.API`. */
interface Scorm12Api {
  LMSInitialize(empty: string): string;
  LMSFinish(empty: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(empty: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

/**
 * The strictest reading of SCORM 1.2 (Run-Time Environment 3.3, 3.4) and of what large LMSs check on top of it: no
 * value of another notation, no call out of order, list entries by their id first and without gaps.
 * Self-contained, so that a page can be given its source.
 *
 * @param start the learner's record by element.
 */
export function createStrictScorm12(start: Readonly<Record<string, string>>): StrictLms<Scorm12Api> {
  const faults: string[] = [];
  const values: Record<string, string> = { ...start };
  let state: "new" | "running" | "finished" = "new";
  let lastError = "0";

  const words = (list: string) => new RegExp(`^(${list})$`);
  const texts = (longest: number) => ({ test: (value: string) => value.length <= longest });
  const decimal = /^-?\d{1,3}(\.\d{1,2})?$/;
  const between = (low: number, high: number) => ({
    test: (value: string) => decimal.test(value) && Number(value) >= low && Number(value) <= high,
  });
  const identifier = /^[\w.-]{1,255}$/;
  const timespan = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
  const status = words("passed|completed|failed|incomplete|browsed");
  const anyStatus = words("passed|completed|failed|incomplete|browsed|not attempted");

  interface Rule {
    readonly element: RegExp;
    readonly access: "read" | "write" | "both";
    readonly value?: { test(value: string): boolean };
  }
  const list = "(?:0|[1-9]\\d{0,3})";
  const rule = (element: string, access: Rule["access"], value?: Rule["value"]): Rule => ({
    element: new RegExp(`^cmi\\.${element.replaceAll(".", "\\.").replaceAll("#", list)}$`),
    access,
    ...(value === undefined ? {} : { value }),
  });
  const rules: readonly Rule[] = [
    rule("core.(?:student_id|student_name|credit|entry|total_time|lesson_mode|_children)", "read"),
    rule("core.lesson_location", "both", texts(255)),
    rule("core.lesson_status", "both", status),
    rule("core.score.(?:raw|min|max)", "both", between(0, 100)),
    rule("core.exit", "write", words("time-out|suspend|logout|")),
    rule("core.session_time", "write", timespan),
    rule("suspend_data", "both", texts(4096)),
    rule("launch_data", "read"),
    rule("student_data.(?:mastery_score|max_time_allowed|time_limit_action)", "read"),
    rule("(?:objectives|interactions)._(?:count|children)", "read"),
    rule("objectives.#.id", "both", identifier),
    rule("objectives.#.score.(?:raw|min|max)", "both", between(0, 100)),
    rule("objectives.#.status", "both", anyStatus),
    rule("interactions.#.id", "write", identifier),
    rule("interactions.#.objectives.#.id", "write", identifier),
    rule("interactions.#.time", "write", /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/),
    rule(
      "interactions.#.type",
      "write",
      words("true-false|choice|fill-in|matching|performance|sequencing|likert|numeric"),
    ),
    rule("interactions.#.correct_responses.#.pattern", "write", texts(255)),
    rule("interactions.#.weighting", "write", between(-100, 100)),
    rule("interactions.#.student_response", "write", texts(255)),
    rule(
      "interactions.#.result",
      "write",
      words("correct|wrong|unanticipated|neutral|-?\\d{1,3}(?:\\.\\d{1,2})?"),
    ),
    rule("interactions.#.latency", "write", timespan),
  ];

  const shorten = (value: string) =>
    value.length > 80 ? `${value.slice(0, 80)}… (${value.length} characters)` : value;
  const refuse = (code: string, call: string, why: string): "false" => {
    lastError = code;
    faults.push(`${call}: ${why} (error ${code})`);
    return "false";
  };
  const accept = (answer: string): string => {
    lastError = "0";
    return answer;
  };
  const running = (call: string) => {
    if (state === "running") return true;
    refuse("301", call, state === "new" ? "called before LMSInitialize" : "called after LMSFinish");
    return false;
  };
  const count = (name: string) => {
    let next = 0;
    while (`cmi.${name}.${next}.id` in values) next++;
    return next;
  };
  /** The answers to an item follow its type, so that an LMS knows how to read them. */
  const misplaced = (element: string): string | undefined => {
    const [, name = "", index = "", part = ""] =
      /^cmi\.(objectives|interactions)\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (name === "") return undefined;
    if (Number(index) > count(name)) return `entry ${index} of ${name} leaves a gap`;
    if (Number(index) === count(name) && part !== "id") return "set before the entry's id";
    const response = /^(student_response|correct_responses\..*)$/.test(part);
    return response && !(`cmi.interactions.${index}.type` in values)
      ? "set before the entry's type"
      : undefined;
  };
  const judge = (element: string, value: unknown): readonly [code: string, why: string] | undefined => {
    const found = rules.find((each) => each.element.test(element));
    if (typeof value !== "string") return ["405", `the value is a ${typeof value}, not a text`];
    if (found === undefined) return ["201", "SCORM 1.2 has no such element"];
    if (found.access === "read") return ["403", "the element is read only"];
    const place = misplaced(element);
    if (place !== undefined) return ["201", place];
    if (found.value?.test(value) === false) return ["405", `the value "${shorten(value)}" is not allowed`];
    return undefined;
  };

  const api: Scorm12Api = {
    LMSInitialize: (empty) => {
      if (empty !== "") return refuse("201", "LMSInitialize", "its argument is not an empty text");
      if (state !== "new") return refuse("101", "LMSInitialize", "called twice");
      state = "running";
      return accept("true");
    },
    LMSFinish: (empty) => {
      if (!running("LMSFinish")) return "false";
      if (empty !== "") return refuse("201", "LMSFinish", "its argument is not an empty text");
      state = "finished";
      return accept("true");
    },
    LMSCommit: (empty) => {
      if (!running("LMSCommit")) return "false";
      return empty === "" ? accept("true") : refuse("201", "LMSCommit", "its argument is not an empty text");
    },
    LMSGetValue: (element) => {
      const call = `LMSGetValue("${element}")`;
      if (!running(call)) return "";
      const found = rules.find((each) => each.element.test(element));
      if (found === undefined || found.access === "write") {
        const [code, why] =
          found === undefined ? ["201", "no such element"] : ["404", "the element is write only"];
        refuse(code, call, why);
        return "";
      }
      const [, counted] = /^cmi\.(objectives|interactions)\._count$/.exec(element) ?? [];
      return accept(counted === undefined ? (values[element] ?? "") : String(count(counted)));
    },
    LMSSetValue: (element, value) => {
      const call = `LMSSetValue("${element}")`;
      if (!running(call)) return "false";
      const wrong = judge(element, value);
      if (wrong !== undefined) return refuse(wrong[0], call, wrong[1]);
      values[element] = value;
      return accept("true");
    },
    LMSGetLastError: () => lastError,
    LMSGetErrorString: (code) => (code === "0" ? "No error" : `Error ${code}`),
    LMSGetDiagnostic: (code) => `Error ${code || lastError}`,
  };
  return { api, faults };
}
