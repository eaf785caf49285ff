import type { GuideContext } from "./guide-context.ts";
import type { GuideStep } from "./guide-plan.ts";

/** How long steps take without breaks, the way `coursewright outline` says it: teaching, then assessments. */
export function lengthOf(steps: readonly GuideStep[], { words, length }: GuideContext): string {
  const sum = (assessed: boolean) =>
    steps
      .filter(({ kind }) => (kind === "assessment") === assessed)
      .reduce((total, { minutes }) => total + minutes, 0);
  const [teaching, assessment] = [sum(false), sum(true)];
  const parts = [
    ...(teaching > 0 || assessment === 0 ? [words("ofTeaching", { length: length(teaching) })] : []),
    ...(assessment > 0 ? [words("ofAssessment", { length: length(assessment) })] : []),
  ];
  return parts.join(", ");
}
