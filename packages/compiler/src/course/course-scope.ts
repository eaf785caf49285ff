import type { Program, ProgramAssessment, ProgramModule, ProgramTrack } from "@coursewright/spec";
import type { Scope } from "../output.ts";

/** What one package covers: modules in order, what frames them, and what is scored. */
export interface CourseScope {
  readonly kind: Scope;
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly modules: readonly ProgramModule[];
  /** Assessments of the track before its first module, and after its last. */
  readonly before: readonly ProgramAssessment[];
  readonly after: readonly ProgramAssessment[];
  /** What the certifications of its tracks ask for: ids of a quiz and of an exercise. */
  readonly certifications: readonly AskedFor[];
  /** The certification's quiz, else the last post-assessment. */
  readonly scored?: ScoredBy;
}

/** The assessment that is scored; the pass mark and the attempts of its certification, if it has one. */
export interface ScoredBy {
  readonly assessment: string;
  readonly pass?: number;
  readonly attempts?: number;
}

/** What a certification asks for; without a title of its own it has its track's. */
export interface AskedFor {
  readonly title: string;
  readonly ids: readonly string[];
}

/** Every scope of a kind, in the program's order. */
export function courseScopes(program: Program, kind: Scope): readonly CourseScope[] {
  if (kind === "module") return program.modules.map((module) => moduleScope(program, module));
  if (kind === "track") return program.tracks.map((track) => trackScope(program, track));
  return [programScope(program)];
}

function moduleScope(program: Program, module: ProgramModule): CourseScope {
  const quizzes = certificationsOf(program, program.tracks);
  const described = module.description === undefined ? {} : { description: module.description };
  return {
    kind: "module",
    id: module.id,
    title: module.title,
    ...described,
    modules: [module],
    before: [],
    after: [],
    certifications: askedFor(program, program.tracks),
    ...scoredOf(quizzes, module.assessments),
  };
}

function trackScope(program: Program, track: ProgramTrack): CourseScope {
  const modules = modulesOf(program, track);
  const described = track.description === undefined ? {} : { description: track.description };
  const frame = frameOf(program, [track], modules);
  return {
    kind: "track",
    id: track.id,
    title: track.title,
    ...described,
    modules,
    ...frame,
    certifications: askedFor(program, [track]),
    ...scoredOf(certificationsOf(program, [track]), assessmentsOf(modules, frame)),
  };
}

function programScope(program: Program): CourseScope {
  const described = program.description === undefined ? {} : { description: program.description };
  const frame = frameOf(program, program.tracks, program.modules);
  return {
    kind: "program",
    id: program.id,
    title: program.title,
    ...described,
    modules: program.modules,
    ...frame,
    certifications: askedFor(program, program.tracks),
    ...scoredOf(certificationsOf(program, program.tracks), assessmentsOf(program.modules, frame)),
  };
}

function modulesOf(program: Program, track: ProgramTrack): readonly ProgramModule[] {
  return track.modules.flatMap((id) => program.modules.find((module) => module.id === id) ?? []);
}

/** What belongs to the tracks and to none of the modules: pre-assessments first, the others and recall last. */
function frameOf(
  program: Program,
  tracks: readonly ProgramTrack[],
  modules: readonly ProgramModule[],
): Pick<CourseScope, "before" | "after"> {
  const inModules = new Set(modules.flatMap((module) => module.assessments.map(({ id }) => id)));
  const ids = tracks.flatMap((track) => [
    ...(track.assessments ?? []),
    ...certificationsOf(program, [track]).map(({ assessment }) => assessment),
    ...(track.practiseAgain === undefined ? [] : [track.practiseAgain.assessment]),
  ]);
  const own = [...new Set(ids)]
    .filter((id) => !inModules.has(id))
    .flatMap((id) => program.assessments.find((assessment) => assessment.id === id) ?? []);
  return { before: own.filter(isPre), after: own.filter((assessment) => !isPre(assessment)) };
}

function isPre({ when }: ProgramAssessment): boolean {
  return when === "pre";
}

function askedFor(program: Program, tracks: readonly ProgramTrack[]): readonly AskedFor[] {
  const ids = new Set(tracks.flatMap(({ certification }) => certification ?? []));
  return program.certifications
    .filter(({ id }) => ids.has(id))
    .map(({ id, title, quiz, practical }) => ({
      title: title ?? tracks.find(({ certification }) => certification === id)?.title ?? id,
      ids: [quiz, ...(practical === undefined ? [] : [practical])],
    }));
}

function certificationsOf(program: Program, tracks: readonly ProgramTrack[]): readonly ScoredBy[] {
  return tracks.flatMap(({ certification }) => {
    const found = program.certifications.find(({ id }) => id === certification);
    if (found === undefined) return [];
    const { quiz, pass, attempts } = found;
    return [
      {
        assessment: quiz,
        ...(pass === undefined ? {} : { pass }),
        ...(attempts === undefined ? {} : { attempts }),
      },
    ];
  });
}

function assessmentsOf(
  modules: readonly ProgramModule[],
  { before, after }: Pick<CourseScope, "before" | "after">,
): readonly ProgramAssessment[] {
  return [...before, ...modules.flatMap((module) => module.assessments), ...after];
}

/** A certification's quiz counts only where it is part of the package. */
function scoredOf(
  quizzes: readonly ScoredBy[],
  assessments: readonly ProgramAssessment[],
): { readonly scored?: ScoredBy } {
  const quiz = quizzes.findLast(({ assessment }) => assessments.some(({ id }) => id === assessment));
  const post = assessments.findLast(({ when }) => when === "post");
  if (quiz !== undefined) return { scored: quiz };
  return post === undefined ? {} : { scored: { assessment: post.id } };
}
