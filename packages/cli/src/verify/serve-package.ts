import { createServer } from "node:http";
import { contentType } from "../host/content-type.ts";
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
      "content-type": contentType(own === undefined ? path : "lms.html"),
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

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}
