import type { ProgramExercise, ProgramLesson, ProgramModule, ProgramStep } from "@coursewright/spec";
import type { ExercisePage, ExerciseStep, LessonPage } from "@coursewright/spec/course";
import type { PackageMedia } from "../markdown/package-media.ts";
import type { Texts } from "../markdown/texts.ts";
import type { SegmentFacts } from "./segment-facts.ts";
import { writeMedia } from "./write-media.ts";

/** What pages are built with. */
export interface PageContext {
  readonly texts: Texts;
  readonly media: PackageMedia;
  readonly language: string;
  readonly segmented: Pick<SegmentFacts, "modality" | "deliveries">;
}

export function buildLesson(lesson: ProgramLesson, module: ProgramModule, context: PageContext): LessonPage {
  const { texts, segmented } = context;
  const deliveries = segmented.deliveries(module, lesson.id);
  const owner = `${module.folder}/module.yaml`;
  const html = texts.html(lesson.markdown, lesson.file ?? owner, { title: lesson.title });
  const recordings = (lesson.media ?? []).map((medium) => writeMedia(medium, module.folder, context));
  return {
    kind: "lesson",
    id: lesson.key,
    title: texts.plain(lesson.title, owner),
    minutes: lesson.minutes,
    required: lesson.optional !== true,
    html: [html, ...recordings].filter((part) => part !== "").join("\n"),
    objectives: lesson.objectives,
    ...taughtBy(segmented.modality(lesson.key)),
    ...(deliveries.length === 0 ? {} : { deliveries }),
    ...(lesson.ifSkipped === undefined ? {} : { ifSkipped: texts.plain(lesson.ifSkipped, owner) }),
  };
}

export function buildExercise(exercise: ProgramExercise, { texts, segmented }: PageContext): ExercisePage {
  const file = `${exercise.folder}/exercise.yaml`;
  const step = ({ id, do: task, hints }: ProgramStep): ExerciseStep => ({
    id,
    html: texts.html(task, file, { topHeading: 4 }),
    hints: (hints ?? []).map((hint) => texts.text(hint, file)),
  });
  return {
    kind: "exercise",
    id: exercise.id,
    title: texts.plain(exercise.title, file),
    minutes: exercise.minutes,
    required: false,
    ...taughtBy(segmented.modality(exercise.id)),
    html: texts.html(exercise.scenario, file, { topHeading: 3 }),
    guided: exercise.guided.map(step),
    independent: exercise.independent.map(step),
    debrief: (exercise.debrief ?? []).map((question) => texts.plain(question, file)),
  };
}

function taughtBy(modality: LessonPage["modality"]): Pick<LessonPage, "modality"> {
  return modality === undefined ? {} : { modality };
}
