export { type FullCheckpoint, fullCheckpoint } from "./derive/full-checkpoint.ts";
export { type CodeInfo, codes } from "./diagnostics/codes.ts";
export type { Diagnostic, Edit, Fix, Position, Range, Related } from "./diagnostics/diagnostic.ts";
export {
  type BuildFinding,
  type PlacedFinding,
  placeFindings,
} from "./diagnostics/place-findings.ts";
export type {
  Assessment,
  Checkpoint,
  Exercise,
  Item,
  Lab,
  LabStep,
  Lesson,
  Module,
  Objective,
  OutputRequest,
  Session,
  Step,
  Theme,
  Track,
  Training,
} from "./language/language.ts";
export { type DocumentKind, documentKinds, type EntityKind, type EntityValues } from "./language/language.ts";
export type { Modality } from "./language/modality.ts";
export { segmentPresets } from "./language/presets.ts";
export type {
  AgendaEntry,
  Program,
  ProgramAssessment,
  ProgramExercise,
  ProgramItem,
  ProgramLesson,
  ProgramModule,
  ProgramObjective,
  ProgramSegment,
  ProgramSession,
  ProgramStep,
  ProgramTrack,
} from "./program/program.ts";
export { type ResolveOptions, resolveProgram } from "./program/resolve-program.ts";
export { defineRule, type Finding, type Rule, type Severity } from "./rules/rule.ts";
export { jsonSchemas } from "./schema/json-schemas.ts";
export { outlineSchema } from "./schema/outline-schema.ts";
export { headingAnchors } from "./text/heading-anchors.ts";
export { LineStarts, lineStarts } from "./text/line-starts.ts";
export { nearest } from "./text/nearest.ts";
export type { Matcher } from "./types/unions.ts";
export type { FoundPlace } from "./workspace/find-place.ts";
export { meantDocument } from "./workspace/meant-document.ts";
export { maxFileSize, type Refusal } from "./workspace/refusal.ts";
export { countBySeverity, type Report, reportOn } from "./workspace/report.ts";
export { looksLikeUtf16 } from "./workspace/utf-16.ts";
export { analyse, type Edited, type FileContent, Workspace } from "./workspace/workspace.ts";
export { isBuildRecord, isPassedOver, isReadAsText } from "./workspace/workspace-files.ts";
export type { FileFacts, World } from "./workspace/world.ts";
