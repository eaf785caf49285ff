import { HttpError } from "./http-error.ts";

/** A request without its transport. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** What a route answers; no body means 204. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** One line of the API: `:id` stands for one part of the path. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly answer: (call: Call, id: string) => Answer;
}

/** Answers a call by the first route that fits, or throws a 404 or 405. */
export function dispatch(routes: readonly Route[], call: Call): Answer {
  const fitting = routes.flatMap((route) => {
    const id = match(route.path, call.path);
    return id === undefined ? [] : [{ route, id }];
  });
  const found = fitting.find(({ route }) => route.method === call.method);
  if (found) return found.route.answer(call, found.id);
  if (fitting.length === 0)
    throw new HttpError(404, `There is no ${call.path.slice(0, 120)}. README.md lists the API.`);
  const methods = fitting.map(({ route }) => route.method).join(", ");
  throw new HttpError(405, `${call.method} does not work here. Use ${methods}.`);
}

/** 200 with a body. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** 201 with what was made. */
export function created(body: unknown): Answer {
  return { status: 201, body };
}

function match(pattern: string, path: string): string | undefined {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) return undefined;
  if (!wanted.every((part, index) => part === ":id" || part === given[index])) return undefined;
  const position = wanted.indexOf(":id");
  return position < 0 ? "" : decode(given[position] ?? "");
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new HttpError(400, "The address holds a broken % code.");
  }
}
