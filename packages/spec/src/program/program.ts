import type { Bloom } from "../language/bloom.ts";
import type {
  Assessment,
  Campaign,
  Certification,
  Exercise,
  Goal,
  Item,
  Lab,
  Lesson,
  Module,
  Objective,
  Outcome,
  OutputRequest,
  Plan,
  Product,
  Role,
  Session,
  Step,
  Survey,
  Theme,
  Track,
  Training,
} from "../language/language.ts";
import type { Modality } from "../language/modality.ts";

/**
 * A program resolved for one language and at most one variant: overlays applied, references whole,
 * derived facts computed. Frozen; the compiler and `coursewright outline` read nothing else.
 * Durations are seconds where the author wrote them and minutes where they are derived.
 */
export interface Program {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly description?: string;
  /** The IRI that identifiers begin with, without a trailing slash. */
  readonly base: string;
  /** All languages, the source language first; `language` is the one of this resolution. */
  readonly languages: readonly string[];
  readonly language: string;
  readonly variant?: string;
  readonly product: Training["product"] & {
    readonly features: readonly ProgramFeature[];
    readonly releases: Product["releases"];
  };
  readonly intent?: Training["intent"];
  readonly outcomes: readonly (Outcome & { readonly id: string })[];
  readonly roles: readonly (Role & { readonly id: string })[];
  readonly segments: readonly ProgramSegment[];
  readonly tracks: readonly ProgramTrack[];
  readonly modules: readonly ProgramModule[];
  readonly exercises: readonly ProgramExercise[];
  readonly assessments: readonly ProgramAssessment[];
  readonly certifications: readonly (Certification & { readonly id: string })[];
  readonly goals: readonly Goal[];
  readonly sessions: readonly ProgramSession[];
  readonly surveys: readonly (Survey & { readonly id: string })[];
  readonly campaigns: readonly (Campaign & { readonly id: string })[];
  readonly glossary: readonly {
    readonly term: string;
    readonly meaning: string;
    readonly avoid: readonly string[];
  }[];
  /** Words for templates: the program's variables, then the variant's. */
  readonly variables: Readonly<Record<string, string>>;
  readonly outputs: readonly OutputRequest[];
  readonly theme: Theme;
  readonly coverage: Coverage;
}

export type ProgramFeature = Product["features"][string] & { readonly id: string };

export interface ProgramSegment {
  readonly id: string;
  readonly title: string;
  /** Declared shares in per cent. */
  readonly mix: Readonly<Partial<Record<Modality, number>>>;
  readonly completion?: number;
  readonly plan?: Plan;
  /** Planned minutes by modality over all tracks that follow the segment's own plan, and their shares in per cent. */
  readonly minutes: Readonly<Partial<Record<Modality, number>>>;
  readonly shares: Readonly<Partial<Record<Modality, number>>>;
}

export interface ProgramTrack extends Omit<Track, "journey" | "title"> {
  readonly id: string;
  readonly title: string;
  readonly modules: readonly string[];
  /** Levels of its modules, lowest first. */
  readonly levels: readonly number[];
  /** Minutes of lessons and exercises, then of assessments. */
  readonly minutes: { readonly teaching: number; readonly assessment: number };
  /** By segment: minutes by modality and the order of what is taught. */
  readonly segments: Readonly<Record<string, TrackSegment>>;
  /** The assessment whose score an LMS receives: the certification's quiz, else the last post-assessment. */
  readonly scored?: string;
}

export interface TrackSegment {
  readonly minutes: Readonly<Partial<Record<Modality, number>>>;
  readonly agenda: readonly AgendaEntry[];
}

/** One line of an agenda; `modality` by delivery, role's plan, segment's plan, in this order. */
export interface AgendaEntry {
  readonly kind: "lesson" | "exercise" | "assessment";
  readonly id: string;
  readonly title: string;
  readonly module: string;
  readonly modality?: Modality;
  readonly minutes: number;
}

export interface ProgramModule
  extends Omit<Module, "id" | "objectives" | "lessons" | "exercises" | "assessments" | "level"> {
  readonly id: string;
  readonly level: 1 | 2 | 3 | 4;
  /** The module's folder in the workspace. */
  readonly folder: string;
  /** Roles and tracks that take it. */
  readonly roles: readonly string[];
  readonly tracks: readonly string[];
  readonly minutes: { readonly teaching: number; readonly assessment: number };
  readonly objectives: readonly ProgramObjective[];
  readonly lessons: readonly ProgramLesson[];
  readonly exercises: readonly ProgramExercise[];
  readonly assessments: readonly ProgramAssessment[];
}

export interface ProgramObjective extends Objective {
  readonly id: string;
  /** `module/objective`. */
  readonly key: string;
  /** The stated level, else the lowest of the verb's; absent where the verb is unknown. */
  readonly level?: Bloom;
  /** Keys of lessons that teach it, exercises that practise it, and what is evidence of it. */
  readonly taught: readonly string[];
  readonly practised: readonly string[];
  readonly assessed: readonly string[];
}

export interface ProgramLesson extends Omit<Lesson, "objectives"> {
  /** `module/lesson`. */
  readonly key: string;
  readonly minutes: number;
  /** Keys of objectives. */
  readonly objectives: readonly string[];
  /** The text of its Markdown file in this language and variant; empty if it has none. */
  readonly markdown: string;
  /** The Markdown file's path in the workspace. */
  readonly file?: string;
}

export interface ProgramExercise extends Omit<Exercise, "id" | "objectives" | "guided" | "independent"> {
  readonly id: string;
  readonly folder: string;
  readonly minutes: number;
  readonly objectives: readonly string[];
  readonly guided: readonly ProgramStep[];
  readonly independent: readonly ProgramStep[];
  /** The engineer's half, if there is one; paths in it are relative to `folder`. */
  readonly lab?: Lab;
}

export interface ProgramStep extends Omit<Step, "objectives"> {
  readonly objectives: readonly string[];
}

export interface ProgramAssessment extends Omit<Assessment, "id" | "title" | "items"> {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly items: readonly ProgramItem[];
}

/** An item with everything that has a default filled in. */
export type ProgramItem = Omit<Item, "objectives" | "points"> & {
  /** `assessment/item`. */
  readonly key: string;
  readonly objectives: readonly string[];
  readonly points: number;
  readonly minutes: number;
  /** Choices with their ids; empty for types without. */
  readonly answers: readonly {
    readonly id: string;
    readonly text: string;
    readonly correct: boolean;
    readonly feedback?: string;
  }[];
  /** Every spelling of a short answer that counts as right; empty for other types. */
  readonly accepted: readonly string[];
} & Readonly<Record<string, unknown>>;

export interface ProgramSession extends Omit<Session, "id"> {
  readonly id: string;
}

/** What is taught, practised and assessed, in numbers. */
export interface Coverage {
  readonly objectives: number;
  readonly taught: number;
  readonly practised: number;
  readonly assessed: number;
  /** Features of the product that some module teaches, and those that none does. */
  readonly features: { readonly taught: readonly string[]; readonly untaught: readonly string[] };
}
