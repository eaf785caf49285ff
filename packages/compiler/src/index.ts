export { type BuiltCourse, buildCourse } from "./course/build-course.ts";
export { type CourseScope, courseScopes } from "./course/course-scope.ts";
export type {
  ExpectedAnswer,
  ExpectedPage,
  ExpectedRecord,
  ExpectedResults,
  ExpectedRun,
  RunName,
} from "./expected/expected-results.ts";
export { createFindings, type Finding, type Findings } from "./finding.ts";
export { type FindingCode, findingCodes } from "./finding-codes.ts";
export type {
  ArchiveFile,
  Asset,
  ContentFile,
  DocumentFile,
  GenerateRequest,
  GenerateResult,
  Output,
  OutputFile,
  OutputInputs,
  Scope,
  WorkspaceFile,
} from "./output.ts";
export { outputs } from "./outputs/index.ts";
