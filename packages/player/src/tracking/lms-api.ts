/** An LMS's SCORM API behind calls that never throw and answer in known types, whatever the LMS does. */
export interface LmsApi {
  initialise(): boolean;
  /** The element's value; "" when it is unset, unknown or not a text. */
  get(element: string): string;
  /** `unsupported`: the LMS does not implement the element, so trying again is of no use. */
  set(element: string, value: string): "saved" | "unsupported" | "failed";
  commit(): boolean;
  finish(): boolean;
}

/** How an edition of SCORM names its functions, and the errors that mean that an element is not implemented. */
export interface ApiNames {
  readonly initialise: string;
  readonly finish: string;
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly lastError: string;
  readonly unsupported: readonly string[];
}

export function safeApi(api: object, names: ApiNames): LmsApi {
  const call = (method: string, ...values: readonly string[]): unknown => {
    try {
      const own: unknown = Reflect.get(api, method);
      return typeof own === "function" ? Reflect.apply(own, api, values) : undefined;
    } catch {
      return undefined;
    }
  };
  const errorCode = () => text(call(names.lastError));
  const succeeded = (answer: unknown) => isTrue(answer) || (isSilent(answer) && errorCode() === "0");
  return {
    initialise: () => succeeded(call(names.initialise, "")),
    get: (element) => text(call(names.get, element)),
    set: (element, value) => {
      if (succeeded(call(names.set, element, value))) return "saved";
      return names.unsupported.includes(errorCode()) ? "unsupported" : "failed";
    },
    commit: () => succeeded(call(names.commit, "")),
    finish: () => succeeded(call(names.finish, "")),
  };
}

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
