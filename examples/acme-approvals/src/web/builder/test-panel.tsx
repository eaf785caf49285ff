import { useState } from "preact/hooks";
import type { TestResult, Workflow } from "../../shared/model.ts";
import { ask } from "../client.ts";
import { SelectField, TextField } from "../components/fields.tsx";
import { Form, numberIn } from "../components/form.tsx";
import { Icon } from "../components/icon.tsx";
import { useSession } from "../session.tsx";
import { RouteDrawing } from "./route-drawing.tsx";

interface Props {
  readonly workflow: Workflow;
  readonly result: TestResult | undefined;
  readonly onResult: (result: TestResult) => void;
}

/** Sends a sample invoice through the workflow and draws its way. Nothing is stored. */
export function TestPanel({ workflow, result, onResult }: Props) {
  const { me, people } = useSession();
  const [amount, setAmount] = useState("");
  const [submitter, setSubmitter] = useState(me.id);
  const options = Object.fromEntries(
    people.people.map((person) => [person.id, `${person.name} · ${person.department.name}`]),
  );
  const test = async (): Promise<void> => {
    const sample = { amount: numberIn(amount, "amount"), submitter };
    onResult(await ask<TestResult>(`api/workflows/${encodeURIComponent(workflow.id)}/test`, sample));
  };
  return (
    <aside class="card test" aria-labelledby="test">
      <h2 id="test">Test with a sample invoice</h2>
      <p class="muted">See where an invoice would go. Nothing is stored.</p>
      <Form label="Sample invoice" submit="Run test" onSubmit={test} fields={["amount", "submitter"]}>
        {(errorOf) => (
          <>
            <TextField
              label="Amount in USD"
              numeric
              value={amount}
              onChange={setAmount}
              error={errorOf("amount")}
            />
            <SelectField
              label="Submitted by"
              value={submitter}
              options={options}
              onChange={setSubmitter}
              error={errorOf("submitter")}
            />
          </>
        )}
      </Form>
      <div aria-live="polite">{result && <Outcome result={result} />}</div>
    </aside>
  );
}

function Outcome({ result }: { readonly result: TestResult }) {
  return (
    <>
      <RouteDrawing result={result} />
      <a class="button button-small" download="result.json" href={fileOf(result)}>
        <Icon name="download" /> Save result.json
      </a>
    </>
  );
}

function fileOf(result: TestResult): string {
  return `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(result, null, 2))}`;
}
