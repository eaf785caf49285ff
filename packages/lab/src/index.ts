export type { CheckpointResult } from "./check-steps.ts";
export type {
  Checkpoint,
  CheckpointCommon,
  Finding,
  Scalar,
  Verdict,
} from "./checkpoints/checkpoint.ts";
export type { PathMatchers } from "./checkpoints/document.ts";
export type { FileCheck } from "./checkpoints/file.ts";
export type { HttpCheck } from "./checkpoints/http.ts";
export type { ManualCheck } from "./checkpoints/manual.ts";
export type { RunCheck } from "./checkpoints/run.ts";
export {
  type ChooseOptions,
  type ChosenDriver,
  chooseDriver,
  type ProbedDriver,
  probeDrivers,
} from "./choose-driver.ts";
export { cleanTerminalText } from "./clean-terminal-text.ts";
export type {
  ExecEnd,
  ExecResult,
  Forward,
  Guarantee,
  Probe,
  SandboxDriver,
  StreamSpec,
} from "./drivers/driver.ts";
export type {
  LabEnvironment,
  LabExercise,
  LabLimits,
  LabMistake,
  LabService,
  LabStep,
  ServiceReady,
} from "./exercise.ts";
export { formatLabEvent, formatLabReport, type LabReportFormat } from "./format-lab-report.ts";
export type { Hint, Lab } from "./lab.ts";
export type {
  CheckpointEvent,
  EndEvent,
  LabEvent,
  PlanEvent,
  PromiseName,
  PromiseOutcome,
  StartEvent,
} from "./lab-event.ts";
export { LabProblem, type LabProblemKind } from "./lab-problem.ts";
export { type Matcher, type MatcherFields, mismatch, type ValueType } from "./match.ts";
export { type ProgramName, programText } from "./programs.ts";
export { type OpenOptions, openLab, type StartOptions, startLab } from "./start-lab.ts";
export { defaultStateDir, labId } from "./state-folder.ts";
export { type TestOptions, testLabs } from "./test-labs.ts";
