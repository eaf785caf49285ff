import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

/** A file of the web page. */
export interface StaticFile {
  readonly type: string;
  readonly bytes: Buffer;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Reads the web page once; only what was there at the start can ever be asked for. */
export function loadStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = readdirSync(folder).map((name): [string, StaticFile] => {
    return [
      `/${name}`,
      { type: types[extname(name)] ?? "application/octet-stream", bytes: readFileSync(join(folder, name)) },
    ];
  });
  const index = files.find(([path]) => path === "/index.html");
  return new Map(index ? [...files, ["/", index[1]]] : files);
}
