import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type LmsName, startLms } from "./lms-frame.ts";
import { createStrictLms } from "./strict-lms.ts";

/** The LMS's own pages, by path. */
export function lmsPages(): Readonly<Record<string, string>> {
  const scormAgain = readFileSync(scormAgainFile(), "utf8");
  return {
    "lms/strict": page("strict", `window.createLms = ${createStrictLms.toString()};`),
    "lms/scorm-again": page("scorm-again", scormAgain.replace(/\/\/# sourceMappingURL=.*$/m, "")),
    "favicon.ico": "",
  };
}

/** The run-time as a classic script, whichever form the package's conditions lead to. */
function scormAgainFile(): string {
  const resolved = createRequire(import.meta.url).resolve("scorm-again/scorm12/min");
  return resolved.replace(/([\\/]dist[\\/]).*$/, "$1scorm12.min.js");
}

/** Where the page of an LMS is served. */
export function lmsPath(name: LmsName): string {
  return `lms/${name}`;
}

function page(name: LmsName, script: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>LMS</title>
<style>body{margin:0}iframe{border:0;display:block;height:100vh;width:100vw}</style>
<script>${script.replaceAll("</script", "<\\/script")}</script>
<script>(${startLms.toString()})(${JSON.stringify(name)});</script>
</head><body></body></html>`;
}
