export { hideAnswerKey, readAnswerKey } from "./answer-key.ts";
export type {
  AnswerKey,
  AssessmentPage,
  Course,
  CourseCertification,
  CourseChoice,
  CourseDelivery,
  CourseItem,
  CourseModule,
  CourseObjective,
  CoursePage,
  CoursePool,
  CourseSegment,
  CourseTheme,
  ExercisePage,
  ExerciseStep,
  ItemKey,
  LessonPage,
} from "./course.ts";
export type { Answer, AssessmentState, AttemptTime, LearnerState, ResumedState } from "./state.ts";
export {
  decodeState,
  emptyState,
  encodeState,
  longestState,
  plannedTextLength,
  worstCaseStateLength,
} from "./state.ts";
