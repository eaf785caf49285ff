import type { TestResult, Workflow } from "../../shared/model.ts";
import { DecisionStep } from "./decision-step.tsx";
import { EscalationStep } from "./escalation-step.tsx";
import { NotificationStep } from "./notification-step.tsx";
import { RouteStep } from "./route-step.tsx";
import { TriggerStep } from "./trigger-step.tsx";

interface Props {
  readonly workflow: Workflow;
  readonly result: TestResult | undefined;
  readonly onChange: () => void;
}

/** The steps of a workflow from its trigger to its escalation; the way of a tested invoice stands out. */
export function BuilderFlow({ workflow, result, onChange }: Props) {
  const answer = result?.decision?.answer;
  const tested = result !== undefined;
  const step = { workflow, onChange };
  return (
    <ol class={tested ? "flow flow-tested" : "flow"} aria-label="Steps of the workflow">
      <TriggerStep {...step} onRoute={tested && result.trigger !== null} />
      <DecisionStep {...step} onRoute={answer !== undefined} />
      <li class="branches">
        <RouteStep {...step} answer="yes" onRoute={answer === "yes" && result?.approver !== null} />
        <RouteStep {...step} answer="no" onRoute={answer === "no" && result?.approver !== null} />
      </li>
      <NotificationStep {...step} onRoute={result?.notification != null} />
      <EscalationStep {...step} onRoute={result?.escalation != null} />
    </ol>
  );
}
