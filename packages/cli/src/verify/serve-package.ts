import { createServer } from "node:http";
import type { OpenPackage } from "./open-package.ts";

/** A package as an LMS unpacks it, on this machine only. */
export interface ServedPackage {
  readonly origin: string;
  /** The address of a file of the package. */
  address(path: string): string;
  close(): Promise<void>;
}

/** @param pages what the LMS itself serves, by path. */
export async function servePackage(
  content: OpenPackage,
  pages: Readonly<Record<string, string>>,
): Promise<ServedPackage> {
  const server = createServer(async ({ url = "/", method }, response) => {
    const path = decode(url.replace(/[?#].*$/s, "").slice(1));
    const own = pages[path];
    const body =
      own ??
      (path.startsWith(folder)
        ? await content.read(path.slice(folder.length)).catch(() => undefined)
        : undefined);
    const found = body !== undefined && method === "GET";
    response.writeHead(found ? 200 : 404, {
      "content-type":
        own === undefined ? (types[ending(path)] ?? "application/octet-stream") : "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    response.end(found ? body : "");
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const place = server.address();
  const origin = `http://127.0.0.1:${typeof place === "object" && place !== null ? place.port : 0}`;
  return {
    origin,
    address: (path) => `${origin}/${folder}${path.split("/").map(encodeURIComponent).join("/")}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const folder = "content/";

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  vtt: "text/vtt; charset=utf-8",
  pdf: "application/pdf",
  woff2: "font/woff2",
  xml: "application/xml",
  xsd: "application/xml",
  txt: "text/plain; charset=utf-8",
};

function ending(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
