import { useState } from "preact/hooks";
import type { Workflow } from "../../shared/model.ts";
import { missingParts } from "../../shared/words.ts";
import { ApiError, change } from "../client.ts";
import { toast } from "../components/toasts.tsx";
import { go } from "../location.ts";

/** Why something was refused, which is true of the workflow only as it stood then. */
interface Refusal {
  readonly workflow: Workflow;
  readonly message: string;
}

/** Activates, pauses or deletes a workflow, and says what still stands in the way. */
export function WorkflowActions({ workflow }: { readonly workflow: Workflow }) {
  const [refusal, setRefusal] = useState<Refusal>();
  const active = workflow.status === "active";
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      setRefusal(undefined);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      setRefusal({ workflow, message: problem.message });
    }
  };
  return (
    <div class="actions">
      <div class="buttons">
        {!active && (
          <button type="button" class="button" onClick={() => void attempt(() => remove(workflow))}>
            Delete
          </button>
        )}
        <button
          type="button"
          class={active ? "button" : "button button-main"}
          onClick={() => void attempt(() => setStatus(workflow, active ? "paused" : "active"))}
        >
          {active ? "Pause" : "Activate"}
        </button>
      </div>
      {refusal?.workflow === workflow ? (
        <p class="field-error" role="alert">
          {refusal.message}
        </p>
      ) : (
        <p class="field-hint">{hintOf(workflow)}</p>
      )}
    </div>
  );
}

function hintOf({ status, missing }: Workflow): string {
  const [first] = missing;
  if (first !== undefined) return `Next: ${missingParts[first].toLowerCase()}.`;
  return status === "active"
    ? "Routes every invoice as it arrives."
    : "Complete. Activate it to route invoices.";
}

async function setStatus({ id, name }: Workflow, status: "active" | "paused"): Promise<void> {
  await change("PATCH", `api/workflows/${encodeURIComponent(id)}`, { status });
  toast(status === "active" ? `“${name}” is active` : `“${name}” is paused`);
}

async function remove({ id, name }: Workflow): Promise<void> {
  await change("DELETE", `api/workflows/${encodeURIComponent(id)}`);
  toast(`“${name}” is deleted`);
  go("workflows");
}
