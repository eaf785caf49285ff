export { hideAnswerKey, readAnswerKey } from "./answer-key.ts";
export type {
  AnswerKey,
  AssessmentPage,
  Course,
  CourseChoice,
  CourseItem,
  CourseModule,
  CourseObjective,
  CoursePage,
  CourseTheme,
  ExercisePage,
  ExerciseStep,
  ItemKey,
  LessonPage,
} from "./course.ts";
export type { Answer, AssessmentState, LearnerState, ResumedState } from "./state.ts";
export {
  decodeState,
  emptyState,
  encodeState,
  longestState,
  plannedTextLength,
  worstCaseStateLength,
} from "./state.ts";
