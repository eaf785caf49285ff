import { useState } from "preact/hooks";
import type { Operator } from "../../shared/model.ts";
import { amountText, operators, questionText } from "../../shared/words.ts";
import { SelectField, TextField } from "../components/fields.tsx";
import { given, numberIn } from "../components/form.tsx";
import { StepCard, type StepProps } from "./step-card.tsx";

/** The one question that the workflow asks about the amount. */
export function DecisionStep(step: StepProps) {
  const { decision } = step.workflow;
  const [operator, setOperator] = useState<Operator | "">("");
  const [value, setValue] = useState("");
  const fill = (): void => {
    setOperator(decision?.operator ?? "");
    setValue(decision ? amountText(decision.value) : "");
  };
  return (
    <StepCard
      {...step}
      icon="split"
      title="Decision"
      summary={decision ? `${questionText(decision)}?` : undefined}
      purpose="Which question about the amount decides the route?"
      setUp="Add decision"
      fields={["operator", "value"]}
      edited={() => ({
        decision: {
          field: "amount",
          operator: given(operator, "operator", "Choose a comparison."),
          value: numberIn(value, "value"),
        },
      })}
      onEdit={fill}
    >
      {(errorOf) => (
        <div class="fields">
          <SelectField
            label="Amount"
            prompt="Choose a comparison"
            value={operator}
            options={operators}
            onChange={setOperator}
            error={errorOf("operator")}
          />
          <TextField
            label="Value in USD"
            numeric
            value={value}
            onChange={setValue}
            error={errorOf("value")}
          />
        </div>
      )}
    </StepCard>
  );
}
