import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

/** A web request; `body` is sent as it is. */
export interface WebRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly timeoutMs: number;
}

/** A web answer; several headers of one name are joined by a comma. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

const largestBody = 4 * 1024 * 1024;

/** Asks and reads the whole answer; redirects are answers. `fetch` would cost a tenth of a second to load. */
export function askWeb(asked: WebRequest): Promise<WebAnswer> {
  return new Promise((resolve, reject) => {
    const send = asked.url.startsWith("https:") ? requestHttps : requestHttp;
    const signal = AbortSignal.timeout(asked.timeoutMs);
    const length = asked.body === null ? {} : { "content-length": String(Buffer.byteLength(asked.body)) };
    const headers = { "user-agent": "coursewright", accept: "*/*", ...length, ...asked.headers };
    const request = send(asked.url, { method: asked.method, headers, signal, agent: false });
    request.on("error", (reason) => reject(signal.aborted ? new Error("no answer in time") : reason));
    request.on("response", (response) => read(response).then(resolve, reject));
    request.end(asked.body ?? undefined);
  });
}

async function read(response: IncomingMessage): Promise<WebAnswer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    // Without an encoding set, a message's chunks are buffers.
    const bytes = chunk as Buffer;
    length += bytes.length;
    if (length > largestBody) throw new Error(`the answer is longer than ${largestBody} bytes`);
    chunks.push(bytes);
  }
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
  return { status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks).toString("utf8") };
}
