import { type Matcher, mismatch } from "../match.ts";
import type { CheckpointKind, Finding } from "./checkpoint.ts";
import { documentMismatches, type PathMatchers } from "./document.ts";

/** A web request and what its answer must be. Redirects are not followed: they are answers. */
export interface HttpCheck {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Any 2xx unless written. */
  readonly status?: Matcher;
  readonly responseHeaders?: Readonly<Record<string, Matcher>>;
  readonly json?: PathMatchers;
  readonly text?: Matcher;
}

/** `http`: an answer that does not come is a failed check. */
export const httpKind: CheckpointKind<HttpCheck> = {
  key: "http",
  where: "inside",
  async evaluate(check, _machine, timeoutMs) {
    try {
      return await ask(check, timeoutMs);
    } catch (reason) {
      return { verdict: "fail", detail: `${name(check)}: ${explain(reason)}` };
    }
  },
};

async function ask(check: HttpCheck, timeoutMs: number): Promise<Finding> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(check.url, { ...request(check), redirect: "manual", signal });
  const wrong = answerMismatches(check, response, await readBody(response));
  if (wrong.length === 0) return { verdict: "pass", detail: `${name(check)} answered as expected` };
  return { verdict: "fail", detail: `${name(check)}: ${wrong.join("; ")}` };
}

function request(check: HttpCheck): RequestInit {
  const method = check.method ?? (check.body === undefined ? "GET" : "POST");
  if (check.body === undefined) return { method, headers: { ...check.headers } };
  if (typeof check.body === "string") return { method, headers: { ...check.headers }, body: check.body };
  const headers = { "content-type": "application/json", ...check.headers };
  return { method, headers, body: JSON.stringify(check.body) };
}

const largestBody = 4 * 1024 * 1024;

async function readBody(response: Response): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > largestBody) throw new Error(`the answer is longer than ${largestBody} bytes`);
  }
  return text + decoder.decode();
}

function answerMismatches(check: HttpCheck, response: Response, body: string): readonly string[] {
  const headers = Object.entries(check.responseHeaders ?? {}).map(([header, matcher]) =>
    named(`header ${header}`, mismatch(response.headers.get(header) ?? undefined, matcher, "text")),
  );
  const text = check.text === undefined ? null : named("body", mismatch(body, check.text, "text"));
  const json = check.json === undefined ? [] : documentMismatches(body, JSON.parse, "JSON", check.json);
  return [statusMismatch(check, response.status), ...headers, text, ...json].filter((one) => one !== null);
}

function statusMismatch(check: HttpCheck, status: number): string | null {
  if (check.status !== undefined) return named("status", mismatch(status, check.status));
  return status >= 200 && status < 300 ? null : `status: expected 200 to 299, found ${status}`;
}

function named(place: string, wrong: string | null): string | null {
  return wrong === null ? null : `${place}: ${wrong}`;
}

function name(check: HttpCheck): string {
  return `${check.method ?? (check.body === undefined ? "GET" : "POST")} ${check.url}`;
}

function explain(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  if (reason.name === "TimeoutError") return "no answer in time";
  return reason.cause instanceof Error && reason.cause.message !== "" ? reason.cause.message : reason.message;
}
