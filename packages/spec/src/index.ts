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
export type { Modality } from "./language/modality.ts";
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
export type { Matcher } from "./types/unions.ts";
