export { type BuiltCourse, buildCourse } from "./course/build-course.ts";
export { type CourseScope, courseScopes } from "./course/course-scope.ts";
export { drawProblems, expectedAfter } from "./expected/expected-after.ts";
export type { ExpectedAnswer } from "./expected/expected-answer.ts";
export type {
  ExpectedDraw,
  ExpectedPage,
  ExpectedRecord,
  ExpectedResults,
  ExpectedRun,
  RunName,
} from "./expected/expected-results.ts";
export { createFindings, type Finding, type Findings } from "./finding.ts";
export { type FindingCode, findingCodes } from "./finding-codes.ts";
export type {
  ArchiveEntry,
  ArchiveFile,
  Asset,
  ContentFile,
  DocumentFile,
  DrawnFile,
  GenerateRequest,
  GenerateResult,
  Output,
  OutputFile,
  OutputInputs,
  Scope,
  WorkspaceFile,
} from "./output.ts";
export { outputs } from "./outputs/index.ts";
export type { DocumentHtmlOptions } from "./preview/document-html.ts";
export {
  type PreviewChoice,
  type PreviewChooser,
  previewChoosers,
} from "./preview/preview-choosers.ts";
export {
  type CoursePreview,
  findScope,
  type PagePreview,
  type PagePreviewOptions,
  previewCourse,
  previewPage,
} from "./preview/preview-course.ts";
export { previewGuide } from "./preview/preview-guide.ts";
export { previewSlides } from "./preview/preview-slides.ts";
