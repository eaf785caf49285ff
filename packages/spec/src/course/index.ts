export type { AnswerKey, AssessmentPage, Course, CourseItem, CourseModule, CourseObjective, CoursePage, CourseTheme, ExercisePage, ExerciseStep, ItemKey, LessonPage } from "./course.ts";
export { hideAnswerKey, readAnswerKey } from "./answer-key.ts";
