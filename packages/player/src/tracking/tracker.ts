/**
 * Where a learner's progress goes: an LMS, or nowhere but this browser. Every method returns at once and none
 * throws; what could not be saved is tried again and told through `onTrouble`.
 */
export interface Tracker {
  readonly launch: Launch;
  /** Remembers the progress and saves it: `now` at important events, `soon` at most once in ten seconds. */
  save(progress: Progress, when: "soon" | "now"): void;
  /** Reports the answers of a submitted attempt. `reported` counts those of earlier attempts. */
  recordInteractions(interactions: readonly Interaction[], reported: number): void;
  recordObjectives(objectives: readonly ObjectiveScore[]): void;
  /** Ends the session. `whenSaved`: only if everything could be saved; `always`: the page is going away. Returns whether all is saved. */
  finish(how: "whenSaved" | "always"): boolean;
}

/** What the LMS said at launch. */
export interface Launch {
  /** `refused`: there is an LMS, but it starts no session. */
  readonly kind: "lms" | "preview" | "refused";
  /** Nothing is recorded in `review`; in `practice` (no credit) the place is kept, but nothing that scores. */
  readonly mode: "normal" | "practice" | "review";
  readonly state: string;
  /** In characters: a longer state would be refused. */
  readonly longestState: number;
  /** Id of the page shown last, where the LMS keeps it. */
  readonly location: string;
  /** Any text that differs between learners; seeds the order of shuffled questions. */
  readonly learner: string;
}

/** Completion and success are apart; an adapter whose LMS has one status joins them. */
export interface Progress {
  readonly completion: "incomplete" | "completed";
  readonly success: "unknown" | "passed" | "failed";
  /** 0 to 100, at most two decimals; absent before there is one. */
  readonly score?: number;
  /** Share of what is required, 0 to 1. */
  readonly measure: number;
  /** Nothing is left to do: the LMS may close the attempt. */
  readonly finished: boolean;
  readonly location: string;
  readonly state: string;
}

export interface ObjectiveScore {
  readonly id: string;
  /** 0 to 100, at most two decimals. */
  readonly score: number;
  readonly status: "passed" | "failed" | "completed";
}

/** One answer of a submitted attempt, free of any LMS's notation. */
export interface Interaction {
  readonly id: string;
  readonly objectives: readonly string[];
  readonly content: InteractionContent;
  readonly right: boolean;
  readonly points: number;
  readonly seconds?: number;
}

/**
 * `response` is absent where the learner gave no answer. Choices are positions in the author's order, so the right
 * order of a sequence is 0, 1, 2 …; a pair is a prompt and the choice for it.
 */
export type InteractionContent =
  | { readonly type: "choice"; readonly response?: readonly number[]; readonly correct: readonly number[] }
  | { readonly type: "sequence"; readonly response?: readonly number[]; readonly correct: readonly number[] }
  | { readonly type: "matching"; readonly response?: readonly Pair[]; readonly correct: readonly Pair[] }
  | { readonly type: "true-false"; readonly response?: boolean; readonly correct: boolean }
  | { readonly type: "text"; readonly response?: string; readonly correct: readonly string[] }
  | { readonly type: "number"; readonly response?: number; readonly correct?: number };

type Pair = readonly [prompt: number, choice: number];

/** Hears whether progress can be saved; called on change only. */
export type TroubleListener = (failing: boolean) => void;
