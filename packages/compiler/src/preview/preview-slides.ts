import type { Program } from "@coursewright/spec";
import type { CourseScope } from "../course/course-scope.ts";
import { createFindings } from "../finding.ts";
import type { OutputInputs } from "../output.ts";
import { writeHtml } from "../outputs/slides/html/write-html.ts";
import { prepareDeck } from "../slides/prepare-deck.ts";
import type { PagePreview } from "./preview-course.ts";

/** The deck of a scope as one page; undefined where nothing in it is taught. Its presentation is not written. */
export function previewSlides(
  program: Program,
  scope: CourseScope,
  inputs: OutputInputs,
  segment?: string,
): PagePreview | undefined {
  const findings = createFindings();
  const prepared = prepareDeck(
    scope,
    { program, inputs, ...(segment === undefined ? {} : { segment }) },
    findings,
  );
  if (prepared === undefined) return undefined;
  const html = writeHtml(prepared);
  return { html, mark: inputs.hash(html), findings: findings.all() };
}
