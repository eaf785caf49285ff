import type { ProgramAssessment, ProgramItem } from "@coursewright/spec";
import { type AssessmentPage, hideAnswerKey } from "@coursewright/spec/course";
import type { Findings } from "../finding.ts";
import type { Texts } from "../markdown/texts.ts";
import { buildItem } from "./build-item.ts";
import type { ScoredBy } from "./course-scope.ts";

export interface AssessmentContext {
  readonly texts: Texts;
  readonly findings: Findings;
  readonly language: string;
  hash(text: string): string;
  /** What the package is scored by. */
  readonly scored?: ScoredBy;
}

/** The page of an assessment; undefined if it has no item that a browser can score. */
export function buildAssessment(
  assessment: ProgramAssessment,
  { texts, findings, language, hash, scored }: AssessmentContext,
): AssessmentPage | undefined {
  const file = assessmentFile(assessment);
  const built = assessment.items.flatMap((item) => buildItem(item, { texts, file, language, hash }) ?? []);
  tellLosses(assessment, new Set(built.map(({ shown }) => shown.id)), findings);
  if (built.length === 0) return undefined;
  const counts = scored?.assessment === assessment.id ? scored : undefined;
  const keys = Object.fromEntries(built.map(({ shown, key }) => [shown.id, key]));
  return {
    kind: "assessment",
    id: assessment.id,
    title: texts.plain(assessment.title, file),
    minutes: assessment.minutes,
    required: counts !== undefined,
    when: assessment.when,
    ...limits(assessment, counts),
    shuffle: assessment.shuffle === true,
    feedback: assessment.feedback ?? (counts !== undefined || assessment.secure === true ? "end" : "item"),
    ...(assessment.introduction === undefined
      ? {}
      : { introduction: texts.html(assessment.introduction, file) }),
    items: built.map(({ shown }) => shown),
    key: hideAnswerKey(keys, assessment.id),
  };
}

function assessmentFile({ id }: ProgramAssessment): string {
  return `assessments/${id}.assessment.yaml`;
}

/** What the assessment itself says, else its certification. */
function limits(
  assessment: ProgramAssessment,
  scored: ScoredBy | undefined,
): Pick<AssessmentPage, "pass" | "attempts"> {
  const pass = assessment.pass ?? scored?.pass;
  const attempts = assessment.attempts ?? scored?.attempts;
  return { ...(pass === undefined ? {} : { pass }), ...(attempts === undefined ? {} : { attempts }) };
}

/** One finding an assessment: what stays for people and labs. */
function cannotScore(assessment: ProgramAssessment, left: readonly ProgramItem[]) {
  const names = left.map(({ id, type }) => `"${id}" (${type})`).join(", ");
  const count = `${left.length} of its ${assessment.items.length} items`;
  return {
    code: "output/item-type",
    message: `A package asks "${assessment.id}" without ${count}, which no browser can judge: ${names}.`,
    hint: "Their points do not count there. A trainer, a peer or a lab judges them; there is nothing to mend.",
    file: assessmentFile(assessment),
  } as const;
}

function tellLosses(assessment: ProgramAssessment, asked: ReadonlySet<string>, findings: Findings): void {
  const file = assessmentFile(assessment);
  const left = assessment.items.filter(({ id }) => !asked.has(id));
  if (left.length > 0) findings.add(cannotScore(assessment, left));
  if (Object.keys(assessment.pools ?? {}).length > 0) {
    findings.add({
      code: "output/pool",
      message: `The pools of "${assessment.id}" are not drawn from: every item is asked.`,
      hint: "Keep only the items that everybody should answer, or accept the longer assessment.",
      file,
    });
  }
  if (assessment.timeLimit !== undefined) {
    findings.add({
      code: "output/time-limit",
      message: `The time limit of "${assessment.id}" is not kept by the package.`,
      hint: "Set the limit in the LMS, where learners who need it can be given more time.",
      file,
    });
  }
}
