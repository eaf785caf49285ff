import type { Answer, AssessmentState, AttemptTime, LearnerState } from "@coursewright/spec/course";

const untouched: AssessmentState = { attempts: 0, submitted: false, answers: new Map() };

export function assessmentState(state: LearnerState, assessment: string): AssessmentState {
  return state.assessments.get(assessment) ?? untouched;
}

/** The page is on the screen, which does not mean that it was seen to its end. */
export function opened(state: LearnerState, page: string): LearnerState {
  return { ...state, current: page };
}

export function visited(state: LearnerState, page: string): LearnerState {
  return { ...state, current: page, seen: new Set([...state.seen, page]) };
}

/** An attempt begins: with the items drawn for it, and with its time where that is limited. */
export function begun(
  state: LearnerState,
  assessment: string,
  drawn: readonly string[],
  limited: boolean,
): LearnerState {
  const before = assessmentState(state, assessment);
  const time = limited ? { time: before.time ?? { spent: 0, extended: 0 } } : {};
  return changed(state, assessment, { ...before, ...(drawn.length === 0 ? {} : { drawn }), ...time });
}

/** Adds seconds to the time that an attempt has taken, or to what it was given. */
export function timed(state: LearnerState, assessment: string, more: Partial<AttemptTime>): LearnerState {
  const before = assessmentState(state, assessment);
  const { spent, extended } = before.time ?? { spent: 0, extended: 0 };
  const time = { spent: spent + (more.spent ?? 0), extended: extended + (more.extended ?? 0) };
  return changed(state, assessment, { ...before, time });
}

/** Without an answer the item is open again. */
export function answered(
  state: LearnerState,
  assessment: string,
  item: string,
  answer: Answer | undefined,
): LearnerState {
  const before = assessmentState(state, assessment);
  const answers = new Map(before.answers);
  if (answer === undefined) answers.delete(item);
  else answers.set(item, answer);
  return changed(state, assessment, { ...before, answers });
}

/** @param items how many answers the attempt reports. */
export function submitted(
  state: LearnerState,
  assessment: string,
  score: number,
  items: number,
): LearnerState {
  const before = assessmentState(state, assessment);
  const best = Math.max(score, before.best ?? 0);
  const after = { ...before, attempts: before.attempts + 1, best, last: score, submitted: true };
  return { ...changed(state, assessment, after), reported: state.reported + items };
}

export function restarted(state: LearnerState, assessment: string): LearnerState {
  const { drawn: _, time: __, ...before } = assessmentState(state, assessment);
  return changed(state, assessment, { ...before, submitted: false, answers: new Map() });
}

function changed(state: LearnerState, assessment: string, after: AssessmentState): LearnerState {
  return { ...state, assessments: new Map([...state.assessments, [assessment, after]]) };
}
