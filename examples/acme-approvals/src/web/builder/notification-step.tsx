import { useState } from "preact/hooks";
import type { NotificationRecipient } from "../../shared/model.ts";
import { notificationRecipients } from "../../shared/words.ts";
import { SelectField } from "../components/fields.tsx";
import { given } from "../components/form.tsx";
import { StepCard, type StepProps } from "./step-card.tsx";

/** Who is told as soon as an invoice has an approver. */
export function NotificationStep(step: StepProps) {
  const { notification } = step.workflow;
  const [value, setValue] = useState<NotificationRecipient | "">("");
  return (
    <StepCard
      {...step}
      icon="bell"
      title="Notification"
      summary={
        notification ? `${notificationRecipients[notification.recipient]} is notified at once` : undefined
      }
      purpose="Who should be told that an invoice is waiting?"
      setUp="Add notification"
      fields={["recipient"]}
      edited={() => ({ notification: { recipient: given(value, "recipient", "Choose who is notified.") } })}
      onEdit={() => setValue(notification?.recipient ?? "")}
      removable="notification"
    >
      {(errorOf) => (
        <SelectField
          label="Notify"
          prompt="Choose who is notified"
          value={value}
          options={notificationRecipients}
          onChange={setValue}
          error={errorOf("recipient")}
        />
      )}
    </StepCard>
  );
}
