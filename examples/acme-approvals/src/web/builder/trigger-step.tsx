import { useState } from "preact/hooks";
import type { Trigger } from "../../shared/model.ts";
import { triggers } from "../../shared/words.ts";
import { SelectField } from "../components/fields.tsx";
import { given } from "../components/form.tsx";
import { StepCard, type StepProps } from "./step-card.tsx";

/** What starts the workflow. */
export function TriggerStep(step: StepProps) {
  const { trigger } = step.workflow;
  const [value, setValue] = useState<Trigger | "">("");
  return (
    <StepCard
      {...step}
      icon="bolt"
      title="Trigger"
      summary={trigger === null ? undefined : triggers[trigger]}
      purpose="What starts the workflow?"
      setUp="Set trigger"
      fields={["trigger"]}
      edited={() => ({ trigger: given(value, "trigger", "Choose what starts the workflow.") })}
      onEdit={() => setValue(trigger ?? "")}
    >
      {(errorOf) => (
        <SelectField
          label="Start when"
          prompt="Choose an event"
          value={value}
          options={triggers}
          onChange={setValue}
          error={errorOf("trigger")}
        />
      )}
    </StepCard>
  );
}
