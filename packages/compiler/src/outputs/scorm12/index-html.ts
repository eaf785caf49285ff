import type { Course } from "@coursewright/spec/course";
import { escapeXml } from "../../xml/write-xml.ts";

/** The page an LMS launches. */
export function writeIndexHtml(course: Course): string {
  return `<!DOCTYPE html>
<html lang="${escapeXml(course.language)}" dir="${course.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(course.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="player.css">
<script src="course.js"></script>
<script src="player.js" defer></script>
</head>
<body>
<main id="app"></main>
<noscript><p>${escapeXml(course.title)}: JavaScript</p></noscript>
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
