import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type FrameStandard, type LmsName, startLms } from "./lms-frame.ts";
import type { Standard } from "./standards/standard.ts";

/** The LMS's own pages, by path. */
export function lmsPages(standard: Standard): Readonly<Record<string, string>> {
  const scormAgain = readFileSync(scormAgainFile(standard), "utf8");
  return {
    "lms/strict": page("strict", standard, `window.createLms = ${standard.strictLms};`),
    "lms/scorm-again": page("scorm-again", standard, scormAgain.replace(/\/\/# sourceMappingURL=.*$/m, "")),
    "favicon.ico": "",
  };
}

/** The run-time as a classic script, whichever form the package's conditions lead to. */
function scormAgainFile({ scormAgain: { file } }: Standard): string {
  const resolved = createRequire(import.meta.url).resolve(`scorm-again/${file}/min`);
  return resolved.replace(/([\\/]dist[\\/]).*$/, `$1${file}.min.js`);
}

/** Where the page of an LMS is served. */
export function lmsPath(name: LmsName): string {
  return `lms/${name}`;
}

function page(name: LmsName, { calls, scormAgain }: Standard, script: string): string {
  const standard: FrameStandard = { calls, scormAgain };
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>LMS</title>
<style>body{margin:0}iframe{border:0;display:block;height:100vh;width:100vw}</style>
<script>${script.replaceAll("</script", "<\\/script")}</script>
<script>(${startLms.toString()})(${JSON.stringify(name)}, ${JSON.stringify(standard)});</script>
</head><body></body></html>`;
}
