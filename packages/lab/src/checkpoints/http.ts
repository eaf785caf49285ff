import { askWeb, type WebAnswer, type WebRequest } from "../ask-web.ts";
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
  const answer = await askWeb({ url: check.url, method: methodOf(check), ...contentOf(check), timeoutMs });
  const wrong = answerMismatches(check, answer);
  if (wrong.length === 0) return { verdict: "pass", detail: `${name(check)} answered as expected` };
  return { verdict: "fail", detail: `${name(check)}: ${wrong.join("; ")}` };
}

function methodOf({ method, body }: HttpCheck): string {
  return method ?? (body === undefined ? "GET" : "POST");
}

function contentOf({ headers, body }: HttpCheck): Pick<WebRequest, "headers" | "body"> {
  if (body === undefined) return { headers: { ...headers }, body: null };
  if (typeof body === "string") return { headers: { ...headers }, body };
  return { headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}

function answerMismatches(check: HttpCheck, { status, headers: found, body }: WebAnswer): readonly string[] {
  const headers = Object.entries(check.responseHeaders ?? {}).map(([header, matcher]) =>
    named(`header ${header}`, mismatch(found[header.toLowerCase()], matcher, "text")),
  );
  const text = check.text === undefined ? null : named("body", mismatch(body, check.text, "text"));
  const json = check.json === undefined ? [] : documentMismatches(body, JSON.parse, "JSON", check.json);
  return [statusMismatch(check, status), ...headers, text, ...json].filter((one) => one !== null);
}

function statusMismatch(check: HttpCheck, status: number): string | null {
  if (check.status !== undefined) return named("status", mismatch(status, check.status));
  return status >= 200 && status < 300 ? null : `status: expected 200 to 299, found ${status}`;
}

function named(place: string, wrong: string | null): string | null {
  return wrong === null ? null : `${place}: ${wrong}`;
}

function name(check: HttpCheck): string {
  return `${methodOf(check)} ${check.url}`;
}

function explain(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  if ("code" in reason && reason.code === "ECONNREFUSED") return "nothing answers there (connection refused)";
  return reason.message;
}
