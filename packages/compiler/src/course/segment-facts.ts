import type { Modality, Program, ProgramModule, ProgramTrack } from "@coursewright/spec";
import type { CourseDelivery, CourseSegment } from "@coursewright/spec/course";
import type { Texts } from "../markdown/texts.ts";
import type { CourseScope } from "./course-scope.ts";

/** What the program declares for the people of one segment, or for everybody without one. */
export interface SegmentFacts {
  /** Whether a lesson (by its key) or an exercise is taught to them. */
  taught(id: string): boolean;
  /** How it is taught first, where a plan or a delivery says so for the segment. */
  modality(id: string): Modality | undefined;
  /** Other ways to a lesson that have a name or a place. */
  deliveries(module: ProgramModule, lesson: string): readonly CourseDelivery[];
  /** What a package says of the segment as a whole. */
  readonly course: CourseSegment | undefined;
}

export function segmentFacts(
  program: Program,
  scope: CourseScope,
  segment: string | undefined,
  texts: Texts,
): SegmentFacts {
  const tracks = tracksOf(program, scope);
  const agenda =
    segment === undefined ? [] : tracks.flatMap((track) => track.segments[segment]?.agenda ?? []);
  const taught = new Set(agenda.map(({ id }) => id));
  return {
    taught: (id) => segment === undefined || taught.has(id),
    modality: (id) => {
      const ways = new Set(agenda.filter((entry) => entry.id === id).map(({ modality }) => modality));
      return ways.size === 1 ? [...ways][0] : undefined;
    },
    deliveries: (module, lesson) => deliveriesOf(module, lesson, segment, rolesOf(tracks, module), texts),
    course: segment === undefined ? undefined : courseSegment(program, tracks, segment),
  };
}

function tracksOf(program: Program, { kind, id }: CourseScope): readonly ProgramTrack[] {
  if (kind === "program") return program.tracks;
  return program.tracks.filter((track) => (kind === "track" ? track.id === id : track.modules.includes(id)));
}

function rolesOf(tracks: readonly ProgramTrack[], { id }: ProgramModule): readonly string[] {
  return tracks.filter(({ modules }) => modules.includes(id)).map(({ role }) => role);
}

/** Those that are for everybody who gets the package. */
function deliveriesOf(
  module: ProgramModule,
  lesson: string,
  segment: string | undefined,
  roles: readonly string[],
  texts: Texts,
): readonly CourseDelivery[] {
  const file = `${module.folder}/module.yaml`;
  return (module.deliveries ?? [])
    .filter((each) => (each.lessons ?? [lesson]).includes(lesson))
    .filter(({ segments }) => segments === undefined || (segment !== undefined && segments.includes(segment)))
    .filter((each) => each.roles === undefined || roles.every((role) => each.roles?.includes(role)))
    .filter(({ title, url }) => title !== undefined || url !== undefined)
    .map(({ modality, title, url, duration, trigger }) => ({
      modality,
      ...(title === undefined ? {} : { title: texts.plain(title, file) }),
      ...(url === undefined || !/^https?:/i.test(url) ? {} : { url }),
      ...(duration === undefined ? {} : { minutes: duration / 60 }),
      ...(trigger === undefined ? {} : { trigger }),
    }));
}

/** Pace and support, where all tracks of the package have the same. */
function courseSegment(
  program: Program,
  tracks: readonly ProgramTrack[],
  segment: string,
): CourseSegment | undefined {
  const pace = same(tracks.map((track) => track.pace?.[segment]));
  const support = same(tracks.map(({ role }) => supportOf(program, role, segment)));
  return {
    id: segment,
    ...(pace === undefined ? {} : { pace: readPace(pace) }),
    ...(support === undefined ? {} : { support }),
  };
}

/** A role's own plan beats the segment's. */
function supportOf(program: Program, role: string, segment: string): CourseSegment["support"] {
  const plan =
    program.roles.find(({ id }) => id === role)?.plan ??
    program.segments.find(({ id }) => id === segment)?.plan;
  return plan?.support;
}

function same<Value>([first, ...others]: readonly (Value | undefined)[]): Value | undefined {
  return others.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : undefined;
}

/** The language's words for a pace, read into numbers so that they can be said in any language. */
function readPace(pace: string): NonNullable<CourseSegment["pace"]> {
  const [, count = "", of, per] =
    /^(\d+) (session|lesson|module)s? (?:a|per|every) (day|week|month)$/.exec(pace) ?? [];
  return of === undefined || per === undefined
    ? "own"
    : {
        count: Number(count),
        of: of as "session" | "lesson" | "module",
        per: per as "day" | "week" | "month",
      };
}
