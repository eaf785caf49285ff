import type { StrictLms } from "./standard.ts";

/** The functions of a SCORM 2004 API, as a package finds them on `window.API_1484_11`. */
interface Scorm2004Api {
  Initialize(empty: string): string;
  Terminate(empty: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  Commit(empty: string): string;
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
}

/**
 * The strictest reading of SCORM 2004 4th Edition (Run-Time Environment 3 and 4) and of what large LMSs check on top
 * of it: no value of another notation, no more than the smallest permitted maximum, no call out of order, list
 * entries by their id first and without gaps, no navigation that ends the session under the course's feet.
 * Self-contained, so that a page can be given its source.
 *
 * @param start the learner's record by element.
 */
export function createStrictScorm2004(start: Readonly<Record<string, string>>): StrictLms<Scorm2004Api> {
  const faults: string[] = [];
  const values: Record<string, string> = { ...start };
  let state: "new" | "running" | "finished" = "new";
  let lastError = "0";

  interface Test {
    test(value: string): boolean;
  }
  const words = (list: string): Test => new RegExp(`^(?:${list})$`);
  const texts = (longest: number): Test => ({ test: (value) => value.length <= longest });
  const real = /^-?\d{1,5}(\.\d{1,7})?$/;
  const number: Test = { test: (value) => real.test(value) };
  const between = (low: number, high: number): Test => ({
    test: (value) => real.test(value) && Number(value) >= low && Number(value) <= high,
  });
  const identifier: Test = {
    test: (value) => /^\S{1,4000}$/.test(value) && (!/^urn:/i.test(value) || /^urn:[\w-]+:\S+$/i.test(value)),
  };
  const interval: Test = {
    test: (value) =>
      /^P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value) && /\d[A-Z]$/.test(value),
  };
  const timestamp = /^20[0-3]\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,2}Z)?$/;
  const completion = words("completed|incomplete|not attempted|unknown");
  const success = words("passed|failed|unknown");

  interface Rule {
    readonly element: RegExp;
    readonly access: "read" | "write" | "both";
    readonly value?: Test;
  }
  const list = "(?:0|[1-9]\\d{0,3})";
  const rule = (element: string, access: Rule["access"], value?: Test): Rule => ({
    element: new RegExp(`^${element.replaceAll(".", "\\.").replaceAll("#", list)}$`),
    access,
    ...(value === undefined ? {} : { value }),
  });
  const rules: readonly Rule[] = [
    rule("cmi.(?:_version|learner_id|learner_name|credit|entry|mode|launch_data|total_time)", "read"),
    rule("cmi.(?:completion_threshold|scaled_passing_score|max_time_allowed|time_limit_action)", "read"),
    rule("cmi.(?:objectives|interactions)._(?:count|children)", "read"),
    rule("cmi.score._children", "read"),
    rule("cmi.location", "both", texts(1000)),
    rule("cmi.completion_status", "both", completion),
    rule("cmi.success_status", "both", success),
    rule("cmi.progress_measure", "both", between(0, 1)),
    rule("cmi.score.scaled", "both", between(-1, 1)),
    rule("cmi.score.(?:raw|min|max)", "both", number),
    rule("cmi.exit", "write", words("time-out|suspend|logout|normal|")),
    rule("cmi.session_time", "write", interval),
    rule("cmi.suspend_data", "both", texts(64_000)),
    rule("cmi.objectives.#.id", "both", identifier),
    rule("cmi.objectives.#.score.scaled", "both", between(-1, 1)),
    rule("cmi.objectives.#.score.(?:raw|min|max)", "both", number),
    rule("cmi.objectives.#.success_status", "both", success),
    rule("cmi.objectives.#.completion_status", "both", completion),
    rule("cmi.objectives.#.progress_measure", "both", between(0, 1)),
    rule("cmi.objectives.#.description", "both", texts(250)),
    rule("cmi.interactions.#.id", "both", identifier),
    rule(
      "cmi.interactions.#.type",
      "both",
      words("true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other"),
    ),
    rule("cmi.interactions.#.objectives._count", "read"),
    rule("cmi.interactions.#.objectives.#.id", "both", identifier),
    rule("cmi.interactions.#.timestamp", "both", timestamp),
    rule("cmi.interactions.#.correct_responses._count", "read"),
    rule("cmi.interactions.#.correct_responses.#.pattern", "both"),
    rule("cmi.interactions.#.weighting", "both", number),
    rule("cmi.interactions.#.learner_response", "both"),
    rule(
      "cmi.interactions.#.result",
      "both",
      words("correct|incorrect|unanticipated|neutral|-?\\d{1,5}(?:\\.\\d{1,7})?"),
    ),
    rule("cmi.interactions.#.latency", "both", interval),
    rule("cmi.interactions.#.description", "both", texts(250)),
    rule("adl.nav.request", "both", words("_none_|continue|previous|suspendAll")),
  ];

  const short = /^[\w.]{1,250}$/;
  const every = (value: string, test: (part: string) => boolean) => value.split("[,]").every(test);
  const distinct = (value: string) => new Set(value.split("[,]")).size === value.split("[,]").length;
  const pair = (part: string) => {
    const sides = part.split("[.]");
    return sides.length === 2 && sides.every((side) => short.test(side));
  };
  const phrase = (part: string) =>
    part.replace(/^(\{(lang|case_matters|order_matters)=[^}]*\})+/, "").length <= 250;
  /** By an item's type: the notation of a response, that of a pattern, and how many patterns there may be. */
  const notations: Readonly<Record<string, readonly [response: Test, pattern: Test, most: number]>> = {
    "true-false": [words("true|false"), words("true|false"), 1],
    choice: [
      { test: (value) => every(value, (part) => short.test(part)) && distinct(value) },
      { test: (value) => every(value, (part) => short.test(part)) && distinct(value) },
      10,
    ],
    sequencing: [
      { test: (value) => every(value, (part) => short.test(part)) },
      { test: (value) => every(value, (part) => short.test(part)) },
      5,
    ],
    matching: [{ test: (value) => every(value, pair) }, { test: (value) => every(value, pair) }, 5],
    "fill-in": [{ test: (value) => every(value, phrase) }, { test: (value) => every(value, phrase) }, 5],
    "long-fill-in": [texts(4000), texts(4000), 5],
    likert: [short, short, 1],
    numeric: [/^-?\d+(\.\d+)?$/, /^(-?\d+(\.\d+)?)?\[:\](-?\d+(\.\d+)?)?$/, 1],
    other: [texts(4000), texts(4000), 1],
    performance: [texts(4000), texts(4000), 5],
  };

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
  const running = (call: string, [before, after]: readonly [string, string]) => {
    if (state === "running") return true;
    if (state === "new") refuse(before, call, "called before Initialize");
    else refuse(after, call, "called after Terminate");
    return false;
  };
  const count = (prefix: string, part = "id") => {
    let next = 0;
    while (`${prefix}.${next}.${part}` in values) next++;
    return next;
  };

  type Verdict = readonly [code: string, why: string] | undefined;
  const judgeEntry = (element: string, value: string): Verdict => {
    const [, name = "", index = "", part = ""] =
      /^cmi\.(objectives|interactions)\.(\d+)\.(.+)$/.exec(element) ?? [];
    if (name === "") return undefined;
    const known = count(`cmi.${name}`);
    if (Number(index) > known) return ["351", `entry ${index} of ${name} leaves a gap`];
    if (Number(index) === known && part !== "id") return ["408", "set before the entry's id"];
    const other = Array.from({ length: known }, (_, each) => String(each)).find(
      (each) => each !== index && values[`cmi.${name}.${each}.id`] === value,
    );
    if (name === "objectives" && part === "id" && other !== undefined)
      return ["351", `the objective "${shorten(value)}" is there already`];
    return name === "interactions" ? judgeAnswer(`cmi.interactions.${index}`, part, value) : undefined;
  };
  /** The answers to an item follow its type, so that an LMS knows how to read them. */
  const judgeAnswer = (entry: string, part: string, value: string): Verdict => {
    const [, listed = "", at = ""] = /^(objectives|correct_responses)\.(\d+)\./.exec(part) ?? [];
    const known = listed === "" ? 0 : count(`${entry}.${listed}`, listed === "objectives" ? "id" : "pattern");
    if (listed !== "" && Number(at) > known) return ["351", `entry ${at} of ${listed} leaves a gap`];
    const pattern = listed === "correct_responses";
    if (part !== "learner_response" && !pattern) return undefined;
    const [asResponse, asPattern, most] = notations[values[`${entry}.type`] ?? ""] ?? [];
    if (asResponse === undefined || asPattern === undefined || most === undefined)
      return ["408", "set before the entry's type"];
    if (pattern && Number(at) >= most) return ["351", `more than ${most} right answers`];
    if ((pattern ? asPattern : asResponse).test(value)) return undefined;
    return ["406", `the value "${shorten(value)}" is not allowed`];
  };
  const judge = (element: string, value: unknown): Verdict => {
    const found = rules.find((each) => each.element.test(element));
    if (typeof value !== "string") return ["406", `the value is a ${typeof value}, not a text`];
    if (found === undefined) return ["401", "SCORM 2004 has no such element"];
    if (found.access === "read") return ["404", "the element is read only"];
    if (found.value?.test(value) === false) return ["406", `the value "${shorten(value)}" is not allowed`];
    return judgeEntry(element, value);
  };

  const api: Scorm2004Api = {
    Initialize: (empty) => {
      if (empty !== "") return refuse("201", "Initialize", "its argument is not an empty text");
      if (state !== "new") return refuse("103", "Initialize", "called twice");
      state = "running";
      return accept("true");
    },
    Terminate: (empty) => {
      if (!running("Terminate", ["112", "113"])) return "false";
      if (empty !== "") return refuse("201", "Terminate", "its argument is not an empty text");
      state = "finished";
      return accept("true");
    },
    Commit: (empty) => {
      if (!running("Commit", ["142", "143"])) return "false";
      return empty === "" ? accept("true") : refuse("201", "Commit", "its argument is not an empty text");
    },
    GetValue: (element) => {
      const call = `GetValue("${element}")`;
      if (!running(call, ["122", "123"])) return "";
      const found = rules.find((each) => each.element.test(element));
      if (found === undefined || found.access === "write") {
        const [code, why] =
          found === undefined ? ["401", "no such element"] : ["405", "the element is write only"];
        refuse(code, call, why);
        return "";
      }
      const [, counted] = /^(cmi\..+?)\._count$/.exec(element) ?? [];
      if (counted !== undefined)
        return accept(String(count(counted, counted.endsWith("correct_responses") ? "pattern" : "id")));
      if (element in values) return accept(values[element] ?? "");
      lastError = "403";
      return "";
    },
    SetValue: (element, value) => {
      const call = `SetValue("${element}")`;
      if (!running(call, ["132", "133"])) return "false";
      const wrong = judge(element, value);
      if (wrong !== undefined) return refuse(wrong[0], call, wrong[1]);
      values[element] = value;
      return accept("true");
    },
    GetLastError: () => lastError,
    GetErrorString: (code) => (code === "0" ? "No error" : `Error ${code}`),
    GetDiagnostic: (code) => `Error ${code || lastError}`,
  };
  return { api, faults };
}
