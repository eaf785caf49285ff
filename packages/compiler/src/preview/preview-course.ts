import type { Program } from "@coursewright/spec";
import type { Course } from "@coursewright/spec/course";
import { buildCourse } from "../course/build-course.ts";
import { type CourseScope, courseScopes } from "../course/course-scope.ts";
import { createFindings, type Finding } from "../finding.ts";
import type { ContentFile, OutputInputs, Scope } from "../output.ts";
import { writeCourseScript, writeIndexHtml } from "../scorm/index-html.ts";
import { escapeXml } from "../xml/write-xml.ts";

/** A course as a browser shows it without an LMS. */
export interface CoursePreview {
  readonly title: string;
  /** Another one as soon as anything that is shown is another. */
  readonly mark: string;
  /** `index.html` and all that it loads. */
  readonly files: readonly ContentFile[];
  readonly findings: readonly Finding[];
}

/** One page that needs nothing beside it but pictures. */
export interface PagePreview {
  readonly html: string;
  readonly mark: string;
  readonly findings: readonly Finding[];
}

export interface PagePreviewOptions {
  /** Only what these customers are taught; all of it without one. */
  readonly segment?: string;
  /** The page to open, as `module/lesson`, an exercise or an assessment; the course's first without it. */
  readonly page?: string;
  /** Where a browser finds a file of the workspace. */
  address(asset: string): string;
  /** For a content security policy that allows scripts and styles by a nonce. */
  readonly nonce?: string;
}

/** The scope of that name; undefined if the program has none. */
export function findScope(program: Program, kind: Scope, id: string): CourseScope | undefined {
  return courseScopes(program, kind).find((scope) => scope.id === id);
}

/**
 * The learner's view as files that a web server hands out; undefined where nothing is taught in it.
 *
 * @param segment only what these customers are taught.
 */
export function previewCourse(
  program: Program,
  scope: CourseScope,
  inputs: OutputInputs,
  segment?: string,
): CoursePreview | undefined {
  const findings = createFindings();
  const { course, media } = buildCourse(program, scope, segment, inputs, findings);
  if (course.modules.length === 0) return undefined;
  return {
    title: course.title,
    mark: course.contentHash,
    files: [
      { path: "index.html", text: writeIndexHtml(course, "none") },
      { path: "course.js", text: writeCourseScript(course) },
      { path: "player.css", text: inputs.player.style },
      { path: "player.js", text: inputs.player.script },
      ...media,
    ],
    findings: findings.all(),
  };
}

/** The learner's view as one text, for an editor that shows what is being typed; undefined where it has no such page. */
export function previewPage(
  program: Program,
  scope: CourseScope,
  inputs: OutputInputs,
  options: PagePreviewOptions,
): PagePreview | undefined {
  const findings = createFindings();
  const { course, media } = buildCourse(program, scope, options.segment, inputs, findings);
  const pages = course.modules.flatMap((module) => module.pages.map(({ id }) => id));
  if (pages.length === 0 || (options.page !== undefined && !pages.includes(options.page))) return undefined;
  const script = media.reduce(
    (text, file) =>
      "asset" in file ? text.replaceAll(file.path, inJson(options.address(file.asset))) : text,
    writeCourseScript(course),
  );
  return {
    html: inlineHtml(course, script, inputs, options),
    mark: course.contentHash,
    findings: findings.all(),
  };
}

/** An address as a part of a JSON text in a script: in HTML that is a text of its own. */
function inJson(address: string): string {
  return JSON.stringify(escapeXml(address)).slice(1, -1).replaceAll("<", "\\u003c");
}

function inlineHtml(
  course: Course,
  script: string,
  { player }: OutputInputs,
  { page, nonce }: PagePreviewOptions,
): string {
  const start = page === undefined ? "" : ` data-cw-start="${escapeXml(page)}"`;
  const allowed = nonce === undefined ? "" : ` nonce="${escapeXml(nonce)}"`;
  return `<!DOCTYPE html>
<html lang="${escapeXml(course.language)}" dir="${course.direction}" data-cw-tracking="none"${start}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(course.title)}</title>
<style${allowed}>${player.style.replaceAll("</", "<\\/")}</style>
</head>
<body>
<main id="app"></main>
<script${allowed}>${script}</script>
<script${allowed}>${player.script.replaceAll("</script", "<\\/script")}</script>
</body>
</html>
`;
}
