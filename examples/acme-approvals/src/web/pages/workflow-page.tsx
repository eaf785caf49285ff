import { useState } from "preact/hooks";
import type { TestResult, Workflow } from "../../shared/model.ts";
import { BuilderFlow } from "../builder/builder-flow.tsx";
import { TestPanel } from "../builder/test-panel.tsx";
import { WorkflowActions } from "../builder/workflow-actions.tsx";
import { Badge } from "../components/badge.tsx";
import { Loading } from "../components/states.tsx";
import { addressOf } from "../location.ts";
import { useData } from "../use-data.ts";

/** One workflow: its steps in order on one side, a test with a sample invoice on the other. */
export function WorkflowPage({ id }: { readonly id: string }) {
  const { value: workflow, error } = useData<Workflow>(`api/workflows/${encodeURIComponent(id)}`);
  const [result, setResult] = useState<TestResult>();
  if (!workflow) return <Loading error={error} />;
  return (
    <div class="page">
      <header class="heading">
        <div>
          <p class="trail">
            <a href={addressOf("workflows")}>Workflow builder</a> / {workflow.name}
          </p>
          <h1 class="row">
            {workflow.name} <Badge status={workflow.status} />
          </h1>
        </div>
        <WorkflowActions workflow={workflow} />
      </header>
      <div class="columns columns-builder">
        <BuilderFlow workflow={workflow} result={result} onChange={() => setResult(undefined)} />
        <TestPanel workflow={workflow} result={result} onResult={setResult} />
      </div>
    </div>
  );
}
