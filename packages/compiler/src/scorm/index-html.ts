import type { Course } from "@coursewright/spec/course";
import { escapeXml } from "../xml/write-xml.ts";

/**
 * The page an LMS launches.
 *
 * @param tracking how the player reports: by an LMS standard, or `none` where nobody listens.
 */
export function writeIndexHtml(course: Course, tracking: "scorm12" | "scorm2004" | "none"): string {
  return `<!DOCTYPE html>
<html lang="${escapeXml(course.language)}" dir="${course.direction}" data-cw-tracking="${tracking}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(course.title)}</title>
<link rel="stylesheet" href="player.css">
<script src="course.js"></script>
<script src="player.js" defer></script>
</head>
<body>
<main id="app">
<noscript><p class="loading">${noScript(course.language)}</p></noscript>
</main>
</body>
</html>
`;
}

/** The course as a script: JSON in which nothing ends a script or a line of JavaScript. */
export function writeCourseScript(course: Course): string {
  const json = JSON.stringify(course).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `window.coursewrightCourse = ${json};\n`;
}

const noScriptTexts: Readonly<Record<string, string>> = {
  en: "This course needs JavaScript. Allow it for this page, then open the course again.",
  id: "Kursus ini memerlukan JavaScript. Izinkan JavaScript untuk halaman ini, lalu buka kembali kursusnya.",
};

/** The player cannot speak where scripts are off. */
function noScript(language: string): string {
  const base = language.toLowerCase().split("-")[0] ?? "en";
  return (Object.hasOwn(noScriptTexts, base) ? noScriptTexts[base] : noScriptTexts.en) ?? "";
}
