/** What the server answered instead of what was asked for. */
export class ApiError extends Error {
  readonly field: string | undefined;

  constructor(message: string, field?: string) {
    super(message);
    this.field = field;
  }
}

/** Reads one resource; the caller says its shape, which the server's own types describe. */
export function read<T>(path: string): Promise<T> {
  return call<T>("GET", path);
}

/** Changes something; done when every open view shows it. */
export async function change<T>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
): Promise<T> {
  const result = await call<T>(method, path, body);
  await refresh();
  return result;
}

/** Asks something that needs a body and changes nothing. */
export function ask<T>(path: string, body: unknown): Promise<T> {
  return call<T>("POST", path, body);
}

const views = new Set<() => Promise<void>>();

/** Lets a view look again after every change, until the returned function is called. */
export function onRefresh(look: () => Promise<void>): () => void {
  views.add(look);
  return () => void views.delete(look);
}

async function refresh(): Promise<void> {
  await Promise.all([...views].map((look) => look()));
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body);
  const text = await response.text();
  const answer = text === "" ? undefined : JSON.parse(text);
  if (!response.ok)
    throw new ApiError(
      answer?.error?.message ?? `The server answered ${response.status}.`,
      answer?.error?.field,
    );
  return answer;
}

async function send(method: string, path: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  const options = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
  try {
    return await fetch(path, options);
  } catch {
    throw new ApiError("The server cannot be reached. Try again in a moment.");
  }
}
