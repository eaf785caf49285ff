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
  /** What the package is scored by. */
  readonly scored?: ScoredBy;
}

/** The page of an assessment; undefined if it has no item that a browser can score. */
export function buildAssessment(
  assessment: ProgramAssessment,
  { texts, findings, language, scored }: AssessmentContext,
): AssessmentPage | undefined {
  const file = assessmentFile(assessment);
  const built = assessment.items.flatMap((item) => {
    const parts = buildItem(item, texts, file, language);
    if (parts === undefined) findings.add(cannotScore(item, file));
    return parts ?? [];
  });
  tellLosses(assessment, findings);
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

function cannotScore(item: ProgramItem, file: string) {
  return {
    code: "output/item-type",
    message: `The item "${item.key}" is left out: a package cannot score ${item.type} in the browser.`,
    hint: "Its points do not count either. Ask it in a session, or write it as another type of item.",
    file,
  } as const;
}

function tellLosses(assessment: ProgramAssessment, findings: Findings): void {
  const file = assessmentFile(assessment);
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
