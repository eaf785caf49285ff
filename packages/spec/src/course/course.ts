import type { Modality } from "../language/modality.ts";

/**
 * What a built package hands to the player: one course in one language, ready to show.
 * The compiler writes it, the player reads it; neither imports the other.
 * Every `html` is sanitised by the compiler. Durations are minutes. Ids are stable across rebuilds.
 */
export interface Course {
  /** The shape's own version; a player refuses a newer one. */
  readonly format: 1;
  /** Stable identity of the program and of this scope (`track`, `module` or `program`) within it. */
  readonly id: string;
  /** The program's version, and a hash of this course's content: stored with a learner's state. */
  readonly version: string;
  readonly contentHash: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly description?: string;
  /** The product being taught, shown beside the title. */
  readonly product?: string;
  readonly theme: CourseTheme;
  readonly modules: readonly CourseModule[];
  /** Id of the page (an assessment) whose score the LMS receives; absent: completion only. */
  readonly scored?: string;
  /** What is declared for the segment that the package is for; absent: it is for everybody. */
  readonly segment?: CourseSegment;
  /** What certifications ask for in this package, counted or not. */
  readonly certifications?: readonly CourseCertification[];
  /** Where the package also reports the objectives it measures. */
  readonly objectives: readonly CourseObjective[];
}

/** Colours are CSS colours; `logo` is a path inside the package. */
export interface CourseTheme {
  readonly accent?: string;
  readonly accentDark?: string;
  readonly logo?: string;
  readonly font?: string;
}

export interface CourseSegment {
  readonly id: string;
  /** `own`: as people like. */
  readonly pace?:
    | "own"
    | {
        readonly count: number;
        readonly of: "session" | "lesson" | "module";
        readonly per: "day" | "week" | "month";
      };
  /** Help that returns after the first teaching; durations in seconds. */
  readonly support?: {
    readonly modality: Modality;
    readonly every: number;
    readonly duration: number;
    readonly until: number;
  };
}

export interface CourseCertification {
  readonly title: string;
  /** Ids of its quiz and its practical, as far as they are pages of this package. */
  readonly pages: readonly string[];
}

export interface CourseObjective {
  /** `module/objective`. */
  readonly id: string;
  readonly statement: string;
}

export interface CourseModule {
  readonly id: string;
  readonly title: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly why?: string;
  readonly objectives: readonly string[];
  readonly pages: readonly CoursePage[];
}

export type CoursePage = LessonPage | ExercisePage | AssessmentPage;

interface PageBase {
  /** `module/lesson`, `exercise` or `assessment` id: stable, used in the bookmark. */
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** A required page counts towards completion. */
  readonly required: boolean;
  /** How it is taught first to the package's segment. */
  readonly modality?: Modality;
}

export interface LessonPage extends PageBase {
  readonly kind: "lesson";
  readonly html: string;
  readonly objectives: readonly string[];
  /** What happens to whoever skips this step; shown as a callout. */
  readonly ifSkipped?: string;
  /** Other ways to the same lesson. */
  readonly deliveries?: readonly CourseDelivery[];
}

/** A recording, a tour, a session: what it is called or where it is. */
export interface CourseDelivery {
  readonly modality: Modality;
  readonly title?: string;
  readonly url?: string;
  readonly minutes?: number;
  /** What starts a tour. */
  readonly trigger?: "first-login" | "new-feature" | "inactivity" | "on-request";
}

/** Inside an LMS an exercise is a page with its scenario and steps; it does not count towards the score. */
export interface ExercisePage extends PageBase {
  readonly kind: "exercise";
  readonly html: string;
  readonly guided: readonly ExerciseStep[];
  readonly independent: readonly ExerciseStep[];
  readonly debrief: readonly string[];
}

export interface ExerciseStep {
  readonly id: string;
  readonly html: string;
  readonly hints: readonly string[];
}

export interface AssessmentPage extends PageBase {
  readonly kind: "assessment";
  readonly when: "pre" | "mid" | "post" | "post-implementation" | "recall";
  /** Per cent of the points needed to pass; absent: not judged. */
  readonly pass?: number;
  /** Attempts allowed; absent: any number. */
  readonly attempts?: number;
  /** Seconds that an attempt may take; learners may extend it. Absent: any time. */
  readonly timeLimit?: number;
  /** Groups of items of which an attempt asks some; every other item is always asked. */
  readonly pools?: readonly CoursePool[];
  readonly shuffle: boolean;
  /** Show feedback after each item (practice) or only at the end (exam). */
  readonly feedback: "item" | "end" | "none";
  readonly introduction?: string;
  readonly items: readonly CourseItem[];
  /** Base64 of the obfuscated `AnswerKey` JSON; see `answer-key.ts`. Obfuscated, not secret. */
  readonly key: string;
}

/** Ids of items of which `draw` are asked in an attempt; there are at least as many. An item is in one pool at most. */
export interface CoursePool {
  readonly items: readonly string[];
  readonly draw: number;
}

export interface CourseItem {
  readonly id: string;
  readonly type:
    | "multiple-choice"
    | "multiple-response"
    | "true-false"
    | "short-answer"
    | "numeric"
    | "matching"
    | "ordering";
  readonly objectives: readonly string[];
  readonly points: number;
  readonly html: string;
  /**
   * What is chosen from, matched or put in order; empty where the answer is typed. Ids are stable. Where the order
   * would tell the answer, it is another one.
   */
  readonly choices: readonly CourseChoice[];
  /** What each is to be matched with one of the choices; matching only. */
  readonly prompts?: readonly CourseChoice[];
  readonly shuffle: boolean;
  /** Shown beside a numeric answer. */
  readonly unit?: string;
}

export interface CourseChoice {
  readonly id: string;
  readonly html: string;
}

/** Item id to its key. */
export type AnswerKey = Readonly<Record<string, ItemKey>>;

export interface ItemKey {
  /** Ids of the right choices; of an ordering all of them, in the right order. */
  readonly choices?: readonly string[];
  /** By id of a prompt: the choice that belongs to it. */
  readonly pairs?: Readonly<Record<string, string>>;
  /** Accepted texts of a short answer; compared after trimming and folding case and spaces unless `exact`. */
  readonly texts?: readonly string[];
  readonly exact?: boolean;
  /** A numeric answer is right within ± tolerance of the value. */
  readonly value?: number;
  readonly tolerance?: number;
  /** Feedback as HTML: by choice id, and for right and wrong as a whole. */
  readonly feedback?: {
    readonly choices?: Readonly<Record<string, string>>;
    readonly right?: string;
    readonly wrong?: string;
  };
}
