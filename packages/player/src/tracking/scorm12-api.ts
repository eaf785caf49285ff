/** An LMS's SCORM 1.2 API behind calls that never throw and answer in known types, whatever the LMS does. */
export interface Scorm12Api {
  initialise(): boolean;
  /** The element's value; "" when it is unset, unknown or not a text. */
  get(element: string): string;
  /** `unsupported`: the LMS does not implement the element, so trying again is of no use. */
  set(element: string, value: string): "saved" | "unsupported" | "failed";
  commit(): boolean;
  finish(): boolean;
}

export function safeScorm12(api: object): Scorm12Api {
  const call = (method: string, ...values: readonly string[]): unknown => {
    try {
      const own: unknown = Reflect.get(api, method);
      return typeof own === "function" ? Reflect.apply(own, api, values) : undefined;
    } catch {
      return undefined;
    }
  };
  const errorCode = () => text(call("LMSGetLastError"));
  const succeeded = (answer: unknown) => isTrue(answer) || (isSilent(answer) && errorCode() === "0");
  return {
    initialise: () => succeeded(call("LMSInitialize", "")),
    get: (element) => text(call("LMSGetValue", element)),
    set: (element, value) => {
      if (succeeded(call("LMSSetValue", element, value))) return "saved";
      return errorCode() === notImplemented ? "unsupported" : "failed";
    },
    commit: () => succeeded(call("LMSCommit", "")),
    finish: () => succeeded(call("LMSFinish", "")),
  };
}

const notImplemented = "401";

function isTrue(answer: unknown): boolean {
  return answer === true || answer === 1 || (typeof answer === "string" && answer.toLowerCase() === "true");
}

/** Some LMSs return nothing where "true" is due; then their error code decides. */
function isSilent(answer: unknown): boolean {
  return answer === undefined || answer === null || answer === "";
}

function text(answer: unknown): string {
  return typeof answer === "string" || typeof answer === "number" ? String(answer) : "";
}
