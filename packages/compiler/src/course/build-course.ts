import type { Program, ProgramAssessment, ProgramModule } from "@coursewright/spec";
import type {
  Course,
  CourseModule,
  CourseObjective,
  CoursePage,
  CourseTheme,
} from "@coursewright/spec/course";
import type { Findings } from "../finding.ts";
import { createPackageMedia, type PackageMedia, resolveAddress } from "../markdown/package-media.ts";
import { textDirection } from "../markdown/text-direction.ts";
import { createTexts, type Texts } from "../markdown/texts.ts";
import type { ContentFile, OutputInputs } from "../output.ts";
import { type AssessmentContext, assessmentFile, buildAssessment } from "./build-assessment.ts";
import { buildExercise, buildLesson, type PageContext } from "./build-pages.ts";
import type { CourseScope } from "./course-scope.ts";
import { type SegmentFacts, segmentFacts } from "./segment-facts.ts";

/** A course for the player, and the workspace's files it shows. */
export interface BuiltCourse {
  readonly course: Course;
  readonly media: readonly ContentFile[];
}

/** @param segment only what this segment is taught; absent: everything. */
export function buildCourse(
  program: Program,
  scope: CourseScope,
  segment: string | undefined,
  inputs: OutputInputs,
  findings: Findings,
): BuiltCourse {
  const taught = taughtTo(program, scope, segment);
  const media = createPackageMedia(inputs, findings, lessonPages(scope, taught));
  const texts = createTexts(program.variables, media, findings, program.language);
  const { language } = program;
  const segmented = segmentFacts(program, scope, segment, texts);
  const context = {
    texts,
    segmented,
    media,
    findings,
    language,
    hash: inputs.hash,
    ...(scope.scored === undefined ? {} : { scored: scope.scored }),
  };
  const modules = scope.modules.map((module, index) => buildModule(module, index, scope, context));
  const course = {
    ...identityOf(program, scope, texts),
    theme: themeOf(program, media),
    modules: modules.filter(({ pages }) => pages.length > 0),
    ...scoredIn(modules, scope, findings),
    ...(segmented.course === undefined ? {} : { segment: segmented.course }),
    ...certificationsIn(modules, scope, texts),
    objectives: objectivesOf(program, modules, texts),
  };
  const contentHash = inputs.hash(JSON.stringify(course)).slice(0, 32);
  return { course: { ...course, contentHash }, media: media.files() };
}

/** The lessons of the package by their Markdown files, of the source and of the language: translations link to either. */
function lessonPages(scope: CourseScope, taught: Taught): ReadonlyMap<string, string> {
  return new Map(
    scope.modules.flatMap(({ folder, lessons }) =>
      lessons
        .filter(({ key }) => taught(key))
        .flatMap(({ file, text, key }) => {
          const source = text === undefined ? file : resolveAddress(`${folder}/module.yaml`, text);
          return [source, file].flatMap((path) => (path === undefined ? [] : [[path, key] as const]));
        }),
    ),
  );
}

function identityOf(program: Program, scope: CourseScope, texts: Texts) {
  const file = "training.yaml";
  const described =
    scope.description === undefined ? {} : { description: texts.text(scope.description, file) };
  return {
    format: 1,
    id: scope.kind === "program" ? program.id : `${program.id}/${scope.kind}/${scope.id}`,
    version: program.version,
    language: program.language,
    direction: textDirection(program.language),
    title: texts.plain(scope.title, file),
    ...described,
    product: texts.plain(program.product.name, file),
  } as const;
}

function themeOf({ theme }: Program, media: PackageMedia): CourseTheme {
  const logo =
    theme.logo === undefined ? undefined : media.ship(`theme/${theme.logo}`, "theme/theme.yaml", theme.logo);
  return {
    ...(theme.accent === undefined ? {} : { accent: theme.accent }),
    ...(theme.accentDark === undefined ? {} : { accentDark: theme.accentDark }),
    ...(theme.font === undefined ? {} : { font: theme.font }),
    ...(logo === undefined ? {} : { logo }),
  };
}

/** Whether a lesson (by its key) or an exercise is taught to the segment; without one all are. */
export type Taught = (id: string) => boolean;

/** What of a scope is taught to a segment; everything without one. */
export function taughtTo(program: Program, scope: CourseScope, segment: string | undefined): Taught {
  if (segment === undefined) return () => true;
  const tracks = program.tracks.filter(({ id }) => scope.kind !== "track" || id === scope.id);
  const agenda = tracks.flatMap((track) => track.segments[segment]?.agenda ?? []);
  const ids = new Set(agenda.map(({ id }) => id));
  return (id) => ids.has(id);
}

type ModuleContext = PageContext & AssessmentContext & { readonly segmented: SegmentFacts };

function buildModule(
  module: ProgramModule,
  index: number,
  scope: CourseScope,
  context: ModuleContext,
): CourseModule {
  const file = `${module.folder}/module.yaml`;
  const first = index === 0 ? scope.before : [];
  const last = index === scope.modules.length - 1 ? scope.after : [];
  return {
    id: module.id,
    title: context.texts.plain(module.title, file),
    level: module.level,
    ...(module.why === undefined ? {} : { why: context.texts.plain(module.why, file) }),
    objectives: module.objectives.map(({ key }) => key),
    pages: pagesOf(module, first, last, context),
  };
}

/** Pre-assessments, lessons, assessments in between, exercises, then what confirms and repeats. */
function pagesOf(
  module: ProgramModule,
  first: readonly ProgramAssessment[],
  last: readonly ProgramAssessment[],
  context: ModuleContext,
): readonly CoursePage[] {
  const own = (...when: readonly ProgramAssessment["when"][]) =>
    module.assessments.filter((each) => when.includes(each.when));
  const assess = (assessments: readonly ProgramAssessment[]) =>
    assessments
      .filter(({ when }) => when !== "post-implementation")
      .flatMap((assessment) => buildAssessment(assessment, context) ?? []);
  const { taught } = context.segmented;
  const lessons = module.lessons.filter(({ key }) => taught(key));
  const exercises = module.exercises.filter(({ id }) => taught(id));
  return [
    ...assess([...first, ...own("pre")]),
    ...lessons.map((lesson) => buildLesson(lesson, module, context)),
    ...assess(own("mid")),
    ...exercises.map((exercise) => buildExercise(exercise, context)),
    ...assess([...own("post"), ...own("recall"), ...last]),
  ];
}

function scoredIn(
  modules: readonly CourseModule[],
  { scored, title }: CourseScope,
  findings: Findings,
): Pick<Course, "scored"> {
  if (scored === undefined) return {};
  const there = modules.some(({ pages }) => pages.some(({ id }) => id === scored.assessment));
  if (there) return { scored: scored.assessment };
  findings.add({
    code: "output/nothing-scored",
    message: `"${title}" reports completion only: its scored assessment "${scored.assessment}" has no item that can be scored.`,
    hint: "Add items of a type that a browser can score, such as multiple-choice.",
    file: assessmentFile(scored.assessment),
    at: { entity: { kind: "assessment", key: scored.assessment }, path: ["items"], key: true },
  });
  return {};
}

/** Certifications that ask for some page of the package. */
function certificationsIn(
  modules: readonly CourseModule[],
  { certifications }: CourseScope,
  texts: Texts,
): Pick<Course, "certifications"> {
  const there = new Set(modules.flatMap(({ pages }) => pages.map(({ id }) => id)));
  const asking = certifications
    .map(({ title, ids }) => ({
      title: texts.plain(title, "training.yaml"),
      pages: ids.filter((id) => there.has(id)),
    }))
    .filter(({ pages }) => pages.length > 0);
  return asking.length === 0 ? {} : { certifications: asking };
}

/** The modules' own, and those of other modules that some item gives evidence for. */
function objectivesOf(
  program: Program,
  modules: readonly CourseModule[],
  texts: Texts,
): readonly CourseObjective[] {
  const items = modules.flatMap(({ pages }) =>
    pages.flatMap((page) => (page.kind === "assessment" ? page.items : [])),
  );
  const used = new Set([...modules, ...items].flatMap(({ objectives }) => objectives));
  return program.modules.flatMap((module) =>
    module.objectives
      .filter(({ key }) => used.has(key))
      .map(({ key, statement }) => ({
        id: key,
        statement: texts.plain(statement, `${module.folder}/module.yaml`),
      })),
  );
}
