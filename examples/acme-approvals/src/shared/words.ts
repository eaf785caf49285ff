import type {
  ApproverRole,
  Decision,
  EscalationRecipient,
  MissingPart,
  NotificationRecipient,
  Operator,
  Span,
  Trigger,
} from "./model.ts";

/** What each trigger is called in the builder. */
export const triggers: Readonly<Record<Trigger, string>> = {
  "invoice-submitted": "Invoice submitted",
  "invoice-approved": "Invoice approved (second sign-off)",
  "invoice-rejected": "Invoice rejected (second look)",
};

/** What each comparison is called. */
export const operators: Readonly<Record<Operator, string>> = {
  "<": "is less than",
  "<=": "is at most",
  ">": "is more than",
  ">=": "is at least",
};

/** What each approver is called. */
export const approvers: Readonly<Record<ApproverRole, string>> = {
  "department-manager": "Department manager",
  director: "Director",
  controller: "Controller",
};

/** Who can be notified. */
export const notificationRecipients: Readonly<Record<NotificationRecipient, string>> = {
  approver: "The approver",
  submitter: "The person who submitted",
  controller: "The controller",
};

/** Who can be told about an invoice that waits too long. */
export const escalationRecipients: Readonly<Record<EscalationRecipient, string>> = {
  "managers-manager": "The manager's manager",
  approver: "The approver, once more",
  director: "The director",
  controller: "The controller",
};

/** What a workflow still lacks, as a thing to do. */
export const missingParts: Readonly<Record<MissingPart, string>> = {
  trigger: "Set the trigger",
  decision: "Add the decision",
  routes: "Choose an approver for yes and for no",
};

/** An amount as people read it: 5,000 or 4,999.50. */
export function amountText(amount: number): string {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  return amount.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: 2 });
}

/** A decision as a question: "Amount is less than 5,000". */
export function questionText(decision: Decision): string {
  return `Amount ${operators[decision.operator]} ${amountText(decision.value)}`;
}

/** A span in words: "1 day", "36 hours". */
export function spanText(span: Span): string {
  return `${amountText(span.value)} ${span.value === 1 ? span.unit.slice(0, -1) : span.unit}`;
}

/** How many hours a span lasts. */
export function hoursOf(span: Span): number {
  return span.unit === "days" ? span.value * 24 : span.value;
}
