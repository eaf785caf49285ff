import { useState } from "preact/hooks";
import type { ApproverRole } from "../../shared/model.ts";
import { approvers } from "../../shared/words.ts";
import { SelectField } from "../components/fields.tsx";
import { given } from "../components/form.tsx";
import { StepCard, type StepProps } from "./step-card.tsx";

/** Who approves for one answer to the decision. */
export function RouteStep({ answer, ...step }: StepProps & { readonly answer: "yes" | "no" }) {
  const route = step.workflow.routes[answer];
  const [value, setValue] = useState<ApproverRole | "">("");
  const title = answer === "yes" ? "If yes" : "If no";
  return (
    <StepCard
      {...step}
      as="div"
      icon="person"
      title={title}
      summary={route === null ? undefined : `${approvers[route]} approves`}
      purpose="Who approves?"
      setUp="Choose approver"
      fields={[answer]}
      edited={() => ({ routes: { [answer]: given(value, answer, "Choose who approves.") } })}
      onEdit={() => setValue(route ?? "")}
    >
      {(errorOf) => (
        <SelectField
          label={`Approver ${title.toLowerCase()}`}
          prompt="Choose an approver"
          value={value}
          options={approvers}
          onChange={setValue}
          error={errorOf(answer)}
        />
      )}
    </StepCard>
  );
}
