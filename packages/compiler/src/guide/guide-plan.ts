import type {
  AgendaEntry,
  Program,
  ProgramAssessment,
  ProgramExercise,
  ProgramLesson,
  ProgramModule,
  ProgramSession,
  ProgramTrack,
} from "@coursewright/spec";
import { isLive, taughtLive, teachingOrder } from "@coursewright/spec/timetable";
import { type CourseScope, courseScopes } from "../course/course-scope.ts";
import type { Scope } from "../output.ts";

/** What one guide covers, and what of it a trainer teaches. */
export interface GuidePlan {
  readonly scope: CourseScope;
  readonly tracks: readonly ProgramTrack[];
  readonly segment?: string;
  readonly session?: ProgramSession;
  readonly modules: readonly GuideModule[];
  /** What these people are taught otherwise than by a trainer. */
  readonly elsewhere: readonly AgendaEntry[];
  /** Whether people meet on a screen; undefined where that is not known. */
  readonly virtual?: boolean;
}

export interface GuideModule {
  readonly module: ProgramModule;
  readonly steps: readonly GuideStep[];
}

/** What happens in a session, in its order. */
export type GuideStep =
  | {
      readonly kind: "lesson";
      readonly key: string;
      readonly minutes: number;
      readonly lesson: ProgramLesson;
    }
  | {
      readonly kind: "exercise";
      readonly key: string;
      readonly minutes: number;
      readonly exercise: ProgramExercise;
    }
  | {
      readonly kind: "assessment";
      readonly key: string;
      readonly minutes: number;
      readonly when: ProgramAssessment["when"];
      readonly assessment: ProgramAssessment;
    };

/** A guide for each scope, for everybody or for one segment. */
export function scopePlans(program: Program, kind: Scope, segment?: string): readonly GuidePlan[] {
  return courseScopes(program, kind).map((scope) => {
    const tracks = program.tracks.filter(({ id, modules }) =>
      kind === "track" ? id === scope.id : kind === "program" || modules.includes(scope.id),
    );
    const plan = { scope, tracks };
    if (segment === undefined) return { ...plan, modules: scope.modules.map(whole), elsewhere: [] };
    return { ...plan, segment, ...taughtTo(scope.modules, tracks, segment) };
  });
}

/** A guide for each session that is held in the program's language and variant. */
export function sessionPlans(
  program: Program,
): readonly (GuidePlan & { readonly session: ProgramSession })[] {
  const scopes = courseScopes(program, "track");
  return program.sessions.flatMap((session) => {
    const scope = scopes.find(({ id }) => id === session.track);
    const track = program.tracks.find(({ id }) => id === session.track);
    if (scope === undefined || track === undefined || !isHeldIn(session, program)) return [];
    const modules = scope.modules.filter(({ id }) => session.modules?.includes(id) ?? true);
    const taught = taughtTo(modules, [track], session.segment);
    const virtual = session.modality === undefined ? taught.virtual : session.modality === "vilt";
    return [
      {
        scope,
        tracks: [track],
        segment: session.segment,
        session,
        ...taught,
        ...(virtual === undefined ? {} : { virtual }),
      },
    ];
  });
}

function isHeldIn({ language, variant }: ProgramSession, program: Program): boolean {
  return (language ?? program.languages[0]) === program.language && variant === program.variant;
}

type Taught = Pick<GuidePlan, "modules" | "elsewhere" | "virtual">;

/** What a segment is taught by a trainer; everything where its plan has no trainer at all. */
function taughtTo(
  modules: readonly ProgramModule[],
  tracks: readonly ProgramTrack[],
  segment: string,
): Taught {
  const ids = new Set(modules.map(({ id }) => id));
  const agenda = tracks
    .flatMap((track) => track.segments[segment]?.agenda ?? [])
    .filter(({ kind, module }) => kind !== "assessment" && ids.has(module));
  const live = agenda.filter(isLive);
  if (live.length === 0) return { modules: modules.map(whole), elsewhere: [] };
  const taught = new Set(live.map(({ id }) => id));
  return {
    modules: modules.map(whole).map(({ module, steps }) => ({ module, steps: taughtLive(steps, taught) })),
    elsewhere: distinct(agenda.filter(({ id }) => !taught.has(id))),
    virtual: live.every(({ modality }) => modality === "vilt"),
  };
}

function distinct(entries: readonly AgendaEntry[]): readonly AgendaEntry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

function whole(module: ProgramModule): GuideModule {
  const steps = teachingOrder<GuideStep>([
    ...module.lessons.map(
      (lesson) => ({ kind: "lesson", key: lesson.key, minutes: lesson.minutes, lesson }) as const,
    ),
    ...module.exercises.map(
      (exercise) => ({ kind: "exercise", key: exercise.id, minutes: exercise.minutes, exercise }) as const,
    ),
    ...module.assessments.map(
      (assessment) =>
        ({
          kind: "assessment",
          key: assessment.id,
          minutes: assessment.minutes,
          when: assessment.when,
          assessment,
        }) as const,
    ),
  ]);
  return { module, steps };
}
