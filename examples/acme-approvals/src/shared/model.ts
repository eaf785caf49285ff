/** What the server answers and the web page shows: the one description both sides share. */

/** What can start a workflow. */
export type Trigger = "invoice-submitted" | "invoice-approved" | "invoice-rejected";

/** How a decision compares the amount with its value. */
export type Operator = "<" | "<=" | ">" | ">=";

/** Who can be asked to approve an invoice. */
export type ApproverRole = "department-manager" | "director" | "controller";

/** Who can be told that an invoice needs a decision. */
export type NotificationRecipient = "approver" | "submitter" | "controller";

/** Who can be told that an invoice has waited too long. */
export type EscalationRecipient = "managers-manager" | "approver" | "director" | "controller";

/** A workflow is built as a draft; only an active one routes invoices. */
export type WorkflowStatus = "draft" | "active" | "paused";

/** Where an invoice stands. */
export type InvoiceStatus = "unrouted" | "waiting" | "approved" | "rejected";

/** The question a workflow asks about an invoice. The value is in the currency of the invoice. */
export interface Decision {
  readonly field: "amount";
  readonly operator: Operator;
  readonly value: number;
}

/** Who approves when the answer to the decision is yes, and who when it is no. */
export interface Routes {
  readonly yes: ApproverRole | null;
  readonly no: ApproverRole | null;
}

/** A message that is sent when an invoice has been routed. */
export interface NotificationRule {
  readonly recipient: NotificationRecipient;
}

/** A span of time in the words of the builder. */
export interface Span {
  readonly value: number;
  readonly unit: "hours" | "days";
}

/** Who is told when an invoice has waited for its approver longer than `after`. */
export interface EscalationRule {
  readonly after: Span;
  readonly recipient: EscalationRecipient;
}

/** The part of a workflow that a person sets in the builder. */
export interface WorkflowDefinition {
  readonly trigger: Trigger | null;
  readonly decision: Decision | null;
  readonly routes: Routes;
  readonly notification: NotificationRule | null;
  readonly escalation: EscalationRule | null;
}

/** The steps without which a workflow cannot be activated. */
export type MissingPart = "trigger" | "decision" | "routes";

/** A workflow; times are ISO 8601 in UTC. */
export interface Workflow extends WorkflowDefinition {
  readonly id: string;
  readonly name: string;
  readonly status: WorkflowStatus;
  readonly missing: readonly MissingPart[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A person, short. */
export interface PersonReference {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** A person with the reporting line. */
export interface Person extends PersonReference {
  readonly department: Department;
  readonly manager: PersonReference | null;
}

/** A department, short. */
export interface Department {
  readonly id: string;
  readonly name: string;
}

/** A department and who manages it. */
export interface DepartmentLine extends Department {
  readonly manager: PersonReference;
}

/** Everybody, and who answers for what. */
export interface People {
  readonly people: readonly Person[];
  readonly departments: readonly DepartmentLine[];
  readonly director: PersonReference;
  readonly controller: PersonReference;
}

/** A person in the role in which a workflow chose them. */
export interface Approver extends PersonReference {
  readonly role: ApproverRole | "delegate";
}

/** One line of an invoice's history. */
export interface HistoryEntry {
  readonly at: string;
  readonly kind:
    | "submitted"
    | "unrouted"
    | "routed"
    | "notified"
    | "escalated"
    | "delegated"
    | "approved"
    | "rejected";
  readonly text: string;
  readonly by: PersonReference | null;
  readonly to: PersonReference | null;
}

/** An invoice; the amount has at most two decimals. */
export interface Invoice {
  readonly id: string;
  readonly supplier: string;
  readonly description: string;
  readonly amount: number;
  readonly department: Department;
  readonly submitter: PersonReference;
  readonly submittedAt: string;
  readonly status: InvoiceStatus;
  readonly workflow: { readonly id: string; readonly name: string } | null;
  readonly waitingFor: Approver | null;
  readonly waitingSince: string | null;
  readonly decidedAt: string | null;
}

/** An invoice with all that happened to it, oldest first. */
export interface InvoiceDetail extends Invoice {
  readonly history: readonly HistoryEntry[];
}

/** A message in a person's inbox. */
export interface Notification {
  readonly id: number;
  readonly at: string;
  readonly kind: "approval" | "escalation" | "delegation" | "outcome" | "information";
  readonly person: PersonReference;
  readonly invoice: string;
  readonly text: string;
  readonly read: boolean;
}

/** What a workflow would do with a sample invoice. Nothing of it is stored. */
export interface TestResult {
  readonly workflow: { readonly id: string; readonly name: string; readonly status: WorkflowStatus };
  readonly invoice: {
    readonly amount: number;
    readonly submitter: PersonReference;
    readonly department: Department;
  };
  readonly trigger: Trigger | null;
  readonly decision: { readonly question: string; readonly answer: "yes" | "no" } | null;
  readonly approver: Approver | null;
  readonly notification: {
    readonly recipient: NotificationRecipient;
    readonly person: PersonReference;
  } | null;
  readonly escalation: EscalationForecast | null;
  readonly note: string | null;
  readonly problems: readonly string[];
}

/** Whom an escalation would tell, and after how many hours without a decision. */
export interface EscalationForecast {
  readonly afterHours: number;
  readonly recipient: EscalationRecipient;
  readonly person: PersonReference;
}

/** The time the product goes by. An adjustable clock stands still until somebody moves it. */
export interface ClockState {
  readonly now: string;
  readonly adjustable: boolean;
}
