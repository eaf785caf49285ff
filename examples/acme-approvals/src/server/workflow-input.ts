import type {
  ApproverRole,
  Decision,
  EscalationRule,
  NotificationRule,
  Routes,
  Span,
  WorkflowDefinition,
} from "../shared/model.ts";
import {
  approvers,
  escalationRecipients,
  notificationRecipients,
  operators,
  triggers,
} from "../shared/words.ts";
import { invalid } from "./http-error.ts";
import { type Input, onlyFields, readNumber, readObject, readWord } from "./input.ts";

/** The parts of a definition that a caller may send; `null` removes a part. */
export const definitionFields = ["trigger", "decision", "routes", "notification", "escalation"] as const;

/** A definition with nothing set. */
export const emptyDefinition: WorkflowDefinition = {
  trigger: null,
  decision: null,
  routes: { yes: null, no: null },
  notification: null,
  escalation: null,
};

/** The definition after a caller's changes; what they did not send stays. */
export function changeDefinition(before: WorkflowDefinition, input: Input): WorkflowDefinition {
  return {
    trigger: part(input, "trigger", before.trigger, () => readWord(input, "trigger", triggers)),
    decision: part(input, "decision", before.decision, readDecision),
    routes:
      part(input, "routes", before.routes, (value) => readRoutes(value, before.routes)) ??
      emptyDefinition.routes,
    notification: part(input, "notification", before.notification, readNotification),
    escalation: part(input, "escalation", before.escalation, readEscalation),
  };
}

function part<T>(input: Input, field: string, before: T | null, read: (value: unknown) => T): T | null {
  const value = input[field];
  if (value === undefined) return before;
  return value === null ? null : read(value);
}

function readDecision(value: unknown): Decision {
  const input = readObject(value, "decision");
  onlyFields(input, ["field", "operator", "value"]);
  const field = readWord({ field: input.field ?? "amount" }, "field", { amount: true });
  return { field, operator: readWord(input, "operator", operators), value: readThreshold(input) };
}

function readThreshold(input: Input): number {
  const value = readNumber(input, "value", 0, 100_000_000);
  if (Math.abs(Math.round(value * 100) - value * 100) > 1e-6)
    throw invalid("value", "value has more than two decimals.");
  return Math.round(value * 100) / 100;
}

function readRoutes(value: unknown, before: Routes): Routes {
  const input = readObject(value, "routes");
  onlyFields(input, ["yes", "no"]);
  return { yes: readRoute(input, "yes", before.yes), no: readRoute(input, "no", before.no) };
}

function readRoute(input: Input, answer: "yes" | "no", before: ApproverRole | null): ApproverRole | null {
  return part(input, answer, before, () => readWord(input, answer, approvers));
}

function readNotification(value: unknown): NotificationRule {
  const input = readObject(value, "notification");
  onlyFields(input, ["recipient"]);
  return { recipient: readWord(input, "recipient", notificationRecipients) };
}

function readEscalation(value: unknown): EscalationRule {
  const input = readObject(value, "escalation");
  onlyFields(input, ["after", "recipient"]);
  return { after: readSpan(input.after), recipient: readWord(input, "recipient", escalationRecipients) };
}

function readSpan(value: unknown): Span {
  const input = readObject(value, "after");
  onlyFields(input, ["value", "unit"]);
  const span = {
    value: readNumber(input, "value", 1, 366),
    unit: readWord(input, "unit", { hours: true, days: true }),
  };
  if (!Number.isInteger(span.value)) throw invalid("value", "value must be a whole number of hours or days.");
  return span;
}
