import type { Answer, AssessmentState, LearnerState } from "@coursewright/spec/course";

const untouched: AssessmentState = { attempts: 0, submitted: false, answers: new Map() };

export function assessmentState(state: LearnerState, assessment: string): AssessmentState {
  return state.assessments.get(assessment) ?? untouched;
}

export function visited(state: LearnerState, page: string): LearnerState {
  return { ...state, current: page, seen: new Set([...state.seen, page]) };
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
  const before = assessmentState(state, assessment);
  return changed(state, assessment, { ...before, submitted: false, answers: new Map() });
}

function changed(state: LearnerState, assessment: string, after: AssessmentState): LearnerState {
  return { ...state, assessments: new Map([...state.assessments, [assessment, after]]) };
}
