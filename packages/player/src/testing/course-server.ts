import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Course } from "@coursewright/spec/course";

/** A web server with one package as an LMS would unpack it, and an LMS page around it. */
export interface CourseServer {
  readonly package: string;
  readonly lms: string;
  show(course: Course): void;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};
const lmsPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>LMS</title>
<style>body{margin:0}iframe{display:block;width:100vw;height:100vh;border:0}</style></head>
<body><iframe title="Course" src="index.html"></iframe></body></html>`;

/** @param player the folder to which the player was built. */
export async function serveCourse(first: Course, player: string): Promise<CourseServer> {
  let course = first;
  const contents = async (name: string): Promise<string | Buffer> => {
    if (name === "lms.html") return lmsPage;
    if (name === "course.js") return `window.coursewrightCourse = ${JSON.stringify(course)};`;
    if (name === "player.js" || name === "player.css") return readFile(join(player, name));
    const page = await readFile(new URL(`./package/${name}`, import.meta.url));
    return name === "index.html"
      ? page.toString().replace('lang="en" dir="ltr"', `lang="${course.language}" dir="${course.direction}"`)
      : page;
  };
  const server = createServer(async ({ url = "/" }, response) => {
    const name = url.slice(1).replace(/\?.*/, "") || "index.html";
    const body = await contents(name).catch(() => undefined);
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": types[name.split(".").at(-1) ?? ""] ?? "text/plain",
      "content-security-policy": "default-src 'self'; style-src 'self'; script-src 'self' 'unsafe-eval'",
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    package: `${origin}/index.html`,
    lms: `${origin}/lms.html`,
    show: (next) => {
      course = next;
    },
    close: () => server.close(),
  };
}
