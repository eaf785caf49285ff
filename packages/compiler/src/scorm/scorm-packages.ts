import { type Course, worstCaseStateLength } from "@coursewright/spec/course";
import { buildCourse } from "../course/build-course.ts";
import { type CourseScope, courseScopes } from "../course/course-scope.ts";
import { placeOfScope } from "../course/place-of-scope.ts";
import { expectedResults } from "../expected/expected-results.ts";
import { createFindings, type Findings } from "../finding.ts";
import {
  archive,
  type ContentFile,
  type GenerateRequest,
  type GenerateResult,
  type OutputFile,
} from "../output.ts";
import { packageName } from "../outputs/package-name.ts";
import { writeCourseScript, writeIndexHtml } from "./index-html.ts";
import type { ManifestFacts } from "./manifest-facts.ts";

/** What sets one edition of SCORM apart. */
export interface ScormEdition {
  /** The output's name; its schema files and the player's way of reporting are called by it too. */
  readonly name: "scorm12" | "scorm2004";
  readonly title: string;
  /** The longest `cmi.suspend_data`, in characters. */
  readonly longestState: number;
  writeManifest(facts: ManifestFacts): string;
}

/** One SCO a package, with the player inside, and the expected results beside it. */
export function scormPackages(edition: ScormEdition, request: GenerateRequest): GenerateResult {
  const findings = createFindings();
  const scopes = courseScopes(request.program, request.scope);
  const files = scopes.flatMap((scope) => generatePackage(edition, scope, request, findings));
  return { files, findings: findings.all() };
}

function generatePackage(
  edition: ScormEdition,
  scope: CourseScope,
  request: GenerateRequest,
  findings: Findings,
): readonly OutputFile[] {
  const { program, segment, inputs } = request;
  const { course, media } = buildCourse(program, scope, segment, inputs, findings);
  if (course.modules.length === 0) {
    findings.add(empty(course.title, scope));
    return [];
  }
  checkStateFits(course, scope, edition, findings);
  const path = packageName(edition.name, scope.id, request, "zip");
  const expected = `${JSON.stringify(expectedResults(course, path), undefined, 2)}\n`;
  return [
    archive(path, packageFiles(edition, course, scope, media, request)),
    { path: `${path}.verify.json`, text: expected },
  ];
}

function packageFiles(
  edition: ScormEdition,
  course: Course,
  scope: CourseScope,
  media: readonly ContentFile[],
  { inputs }: GenerateRequest,
): readonly ContentFile[] {
  const content: readonly ContentFile[] = [
    { path: "course.js", text: writeCourseScript(course) },
    { path: "player.css", text: inputs.player.style },
    { path: "player.js", text: inputs.player.script },
    ...media,
  ];
  const schemas = Object.entries(inputs.schemas[edition.name] ?? {}).map(([path, bytes]) => ({
    path,
    bytes,
  }));
  const manifest = edition.writeManifest({
    scope: [scope.kind, scope.id],
    title: course.title,
    version: course.version,
    launch: "index.html",
    files: content.map(({ path }) => path),
    schemas: schemas.map(({ path }) => path),
  });
  return [
    { path: "imsmanifest.xml", text: manifest },
    { path: "index.html", text: writeIndexHtml(course, edition.name) },
    ...content,
    ...schemas,
  ];
}

function checkStateFits(
  course: Course,
  scope: CourseScope,
  { title, longestState }: ScormEdition,
  findings: Findings,
): void {
  const length = worstCaseStateLength(course);
  if (length <= longestState) return;
  findings.add({
    code: "output/suspend-data",
    message: `"${course.title}" needs ${length} characters to remember where a learner is; ${title} has ${longestState}.`,
    hint: "Build a package for each module (scope: module), or shorten its assessments.",
    ...placeOfScope(scope),
  });
}

function empty(title: string, scope: CourseScope) {
  return {
    code: "output/empty",
    message: `No package is built for "${title}": nothing in it is taught or assessed here.`,
    hint: "Give it lessons, or leave it out of outputs: in training.yaml.",
    ...placeOfScope(scope),
  } as const;
}
