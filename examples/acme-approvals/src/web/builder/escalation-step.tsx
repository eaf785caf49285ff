import { useState } from "preact/hooks";
import type { EscalationRecipient, EscalationRule, Span } from "../../shared/model.ts";
import { escalationRecipients, spanText } from "../../shared/words.ts";
import { SelectField, TextField } from "../components/fields.tsx";
import { given, numberIn } from "../components/form.tsx";
import { StepCard, type StepProps } from "./step-card.tsx";

const units: Readonly<Record<Span["unit"], string>> = { hours: "Hours", days: "Days" };

/** Who is told when an approver does not decide in time. */
export function EscalationStep(step: StepProps) {
  const { escalation } = step.workflow;
  const [value, setValue] = useState("");
  const [unit, setUnit] = useState<Span["unit"]>("days");
  const [recipient, setRecipient] = useState<EscalationRecipient | "">("");
  const fill = (): void => {
    setValue(escalation ? String(escalation.after.value) : "");
    setUnit(escalation?.after.unit ?? "days");
    setRecipient(escalation?.recipient ?? "");
  };
  return (
    <StepCard
      {...step}
      icon="clock"
      title="Escalation"
      summary={escalation ? summaryOf(escalation) : undefined}
      purpose="What happens when nobody decides?"
      setUp="Add escalation"
      fields={["value", "unit", "recipient"]}
      edited={() => ({
        escalation: {
          after: { value: numberIn(value, "value"), unit },
          recipient: given(recipient, "recipient", "Choose who is told."),
        },
      })}
      onEdit={fill}
      removable="escalation"
    >
      {(errorOf) => (
        <div class="fields">
          <TextField
            label="Not approved within"
            numeric
            value={value}
            onChange={setValue}
            error={errorOf("value")}
          />
          <SelectField label="Unit" value={unit} options={units} onChange={setUnit} error={errorOf("unit")} />
          <SelectField
            label="Tell"
            prompt="Choose who is told"
            value={recipient}
            options={escalationRecipients}
            onChange={setRecipient}
            error={errorOf("recipient")}
          />
        </div>
      )}
    </StepCard>
  );
}

function summaryOf({ after, recipient }: EscalationRule): string {
  return `Not approved within ${spanText(after)}: ${escalationRecipients[recipient].toLowerCase()} is told`;
}
