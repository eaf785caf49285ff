import { useState } from "preact/hooks";
import type { Workflow } from "../../shared/model.ts";
import { approvers, questionText, triggers } from "../../shared/words.ts";
import { NewWorkflowDialog } from "../builder/new-workflow-dialog.tsx";
import { Badge } from "../components/badge.tsx";
import { Icon } from "../components/icon.tsx";
import { Empty, Loading } from "../components/states.tsx";
import { addressOf } from "../location.ts";
import { useData } from "../use-data.ts";

/** Every workflow, and the way to a new one. */
export function WorkflowsPage() {
  const { value, error } = useData<readonly Workflow[]>("api/workflows");
  const [creating, setCreating] = useState(false);
  if (!value) return <Loading error={error} />;
  const button = (
    <button type="button" class="button button-main" onClick={() => setCreating(true)}>
      <Icon name="plus" /> New workflow
    </button>
  );
  return (
    <div class="page">
      <header class="heading">
        <div>
          <h1>Workflow builder</h1>
          <p class="muted">A workflow decides who approves an invoice, and who is told.</p>
        </div>
        {value.length > 0 && button}
      </header>
      {value.length === 0 ? (
        <section class="card" aria-label="Workflows">
          <Empty icon="workflow" title="Build your first workflow">
            <p>
              Choose what starts it, ask one question about the amount, and say who approves for each answer.
            </p>
            {button}
          </Empty>
        </section>
      ) : (
        <ul class="cards">
          {value.map((workflow) => (
            <WorkflowCard key={workflow.id} workflow={workflow} />
          ))}
        </ul>
      )}
      {creating && <NewWorkflowDialog onClose={() => setCreating(false)} />}
    </div>
  );
}

function WorkflowCard({ workflow }: { readonly workflow: Workflow }) {
  return (
    <li class="card workflow-card">
      <div class="row">
        <h2>
          <a href={addressOf("workflows", workflow.id)}>{workflow.name}</a>
        </h2>
        <Badge status={workflow.status} />
      </div>
      <p class="muted">{summaryOf(workflow)}</p>
    </li>
  );
}

function summaryOf({ trigger, decision, routes }: Workflow): string {
  if (trigger === null) return "Nothing starts it yet.";
  const begin = `${triggers[trigger]}.`;
  if (decision === null || routes.yes === null || routes.no === null) return `${begin} Not finished yet.`;
  return `${begin} ${questionText(decision)}: ${approvers[routes.yes].toLowerCase()}, otherwise ${approvers[routes.no].toLowerCase()}.`;
}
