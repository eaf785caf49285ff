import type { IncomingMessage } from "node:http";
import { HttpError } from "./http-error.ts";

const mostBytes = 64 * 1024;

/** Whoever sends somewhat more is heard out, and so hears the refusal: a connection closed before that may break. */
const mostHeard = 1024 * 1024;

/** Reads a JSON body; an empty one is undefined. Anything larger than 64 KiB is refused before it is kept. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return undefined;
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) {
    throw new HttpError(415, "Send JSON: add the header content-type: application/json.");
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new HttpError(400, "The body is not valid JSON. Check quotes, commas and braces.");
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= mostBytes) chunks.push(bytes);
    else chunks.length = 0;
    if (size > mostHeard) break;
  }
  if (size > mostBytes) throw new HttpError(413, `The body is larger than ${mostBytes / 1024} KiB.`);
  return Buffer.concat(chunks);
}
