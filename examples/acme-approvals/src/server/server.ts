import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { HttpError } from "./http-error.ts";
import { readBody } from "./request.ts";
import type { Answer, Call } from "./router.ts";
import type { StaticFile } from "./static-files.ts";

/** Pages may be shown inside a lab's page on this machine and in an editor, and nowhere else. */
const headers = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self' http://127.0.0.1:* http://localhost:* vscode-webview:",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/** What the server serves. */
export interface Site {
  readonly api: (call: Call) => Answer;
  readonly files: ReadonlyMap<string, StaticFile>;
}

/** The HTTP side: static files, JSON in and out, errors as JSON. */
export function createHttpServer(site: Site): Server {
  const server = createServer({ requestTimeout: 20_000, headersTimeout: 10_000 }, (request, response) => {
    void respond(site, request, response);
  });
  server.maxConnections = 500;
  return server;
}

async function respond(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const url = new URL(`http://host${request.url?.startsWith("/") ? request.url : "/"}`);
    const file = request.method === "GET" ? site.files.get(url.pathname) : undefined;
    if (file) write(response, 200, file.bytes, file.type);
    else writeJson(response, await answer(site, request, url));
  } catch (error) {
    if (!request.complete) response.setHeader("connection", "close");
    writeJson(response, failure(error));
  }
}

async function answer(site: Site, request: IncomingMessage, url: URL): Promise<Answer> {
  if (request.headers["sec-fetch-site"] === "cross-site")
    throw new HttpError(403, "Another web site cannot use this API.");
  const body = await readBody(request);
  return site.api({ method: request.method ?? "GET", path: url.pathname, query: url.searchParams, body });
}

function failure(error: unknown): Answer {
  if (error instanceof HttpError) {
    return {
      status: error.status,
      body: { error: { message: error.message, ...(error.field && { field: error.field }) } },
    };
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return {
    status: 500,
    body: { error: { message: "Something went wrong on our side. Nothing was changed." } },
  };
}

function writeJson(response: ServerResponse, { status, body }: Answer): void {
  if (body === undefined) write(response, status, Buffer.alloc(0));
  else write(response, status, Buffer.from(`${JSON.stringify(body)}\n`), "application/json; charset=utf-8");
}

function write(response: ServerResponse, status: number, bytes: Buffer, type?: string): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    ...headers,
    ...(type && { "content-type": type }),
    "content-length": bytes.length,
  });
  response.end(bytes);
}
