import type { ProgramAssessment, ProgramItem } from "@coursewright/spec";
import { type AssessmentPage, type CoursePool, hideAnswerKey } from "@coursewright/spec/course";
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
  const file = assessmentFile(assessment.id);
  const built = assessment.items.flatMap((item) => buildItem(item, { texts, file, language, hash }) ?? []);
  tellLosses(assessment, new Set(built.map(({ shown }) => shown.id)), findings);
  if (built.length === 0) return undefined;
  const pools = poolsOf(assessment, new Set(built.map(({ shown }) => shown.id)), findings);
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
    ...(pools.length === 0 ? {} : { pools }),
    shuffle: assessment.shuffle === true,
    feedback: assessment.feedback ?? (counts !== undefined || assessment.secure === true ? "end" : "item"),
    ...(assessment.introduction === undefined
      ? {}
      : { introduction: texts.html(assessment.introduction, file) }),
    items: built.map(({ shown }) => shown),
    key: hideAnswerKey(keys, assessment.id),
  };
}

/** Where an assessment stands if it is written in YAML; a finding's place knows better. */
export function assessmentFile(id: string): string {
  return `assessments/${id}.assessment.yaml`;
}

/** What the assessment itself says, else its certification. */
function limits(
  assessment: ProgramAssessment,
  scored: ScoredBy | undefined,
): Pick<AssessmentPage, "pass" | "attempts" | "timeLimit"> {
  const pass = assessment.pass ?? scored?.pass;
  const attempts = assessment.attempts ?? scored?.attempts;
  const { timeLimit } = assessment;
  return {
    ...(pass === undefined ? {} : { pass }),
    ...(attempts === undefined ? {} : { attempts }),
    ...(timeLimit === undefined ? {} : { timeLimit }),
  };
}

/** The pools with what a browser can judge; an item that stands in several belongs to the first. */
function poolsOf(
  assessment: ProgramAssessment,
  asked: ReadonlySet<string>,
  findings: Findings,
): readonly CoursePool[] {
  const taken = new Set<string>();
  return Object.entries(assessment.pools ?? {}).flatMap(([name, { items, draw }]) => {
    const own = [...new Set(items)].filter((id) => asked.has(id) && !taken.has(id));
    for (const id of own) taken.add(id);
    if (own.length < draw) findings.add(tooFew(assessment, name, own.length, draw));
    return own.length <= draw ? [] : [{ items: own, draw }];
  });
}

function tooFew(assessment: ProgramAssessment, pool: string, there: number, draw: number) {
  return {
    code: "output/pool",
    message: `${draw} items are drawn from the pool "${pool}" of "${assessment.id}", and a browser can judge ${there} of them: every attempt asks the same.`,
    hint: "Add items of a type that a browser can judge, or draw fewer.",
    file: assessmentFile(assessment.id),
    at: { entity: { kind: "assessment", key: assessment.id }, path: ["pools", pool], key: true },
  } as const;
}

/** One finding an assessment: what stays for people and labs. */
function cannotScore(assessment: ProgramAssessment, left: readonly ProgramItem[]) {
  const names = left.map(({ id, type }) => `"${id}" (${type})`).join(", ");
  const count = `${left.length} of its ${assessment.items.length} items`;
  return {
    code: "output/item-type",
    message: `A package asks "${assessment.id}" without ${count}, which no browser can judge: ${names}.`,
    hint: "Their points do not count there. A trainer, a peer or a lab judges them; there is nothing to mend.",
    file: assessmentFile(assessment.id),
    at: { entity: { kind: "assessment", key: assessment.id }, path: ["items"], key: true },
  } as const;
}

function tellLosses(assessment: ProgramAssessment, asked: ReadonlySet<string>, findings: Findings): void {
  const left = assessment.items.filter(({ id }) => !asked.has(id));
  if (left.length > 0) findings.add(cannotScore(assessment, left));
  if (assessment.timeLimit !== undefined && asked.size > 0) {
    findings.add({
      code: "output/time-limit",
      message: `In a package learners can extend the time limit of "${assessment.id}".`,
      hint: "Nothing is to mend. Where nobody may take longer, assess on a server that knows who needs more time.",
      file: assessmentFile(assessment.id),
      at: { entity: { kind: "assessment", key: assessment.id }, path: ["timeLimit"], key: true },
    });
  }
}
