import type {
  Approver,
  ApproverRole,
  Decision,
  EscalationForecast,
  EscalationRecipient,
  NotificationRecipient,
  Person,
  Workflow,
} from "../shared/model.ts";
import { amountText, hoursOf } from "../shared/words.ts";
import type { Db } from "./database.ts";
import { departmentManager, managerOf, officeHolder, personOf, reference } from "./people.ts";

/** Says whether the answer to a decision is yes for an amount. */
export function answerOf(decision: Decision, amount: number): "yes" | "no" {
  const { operator, value } = decision;
  const holds =
    operator === "<"
      ? amount < value
      : operator === "<="
        ? amount <= value
        : operator === ">"
          ? amount > value
          : amount >= value;
  return holds ? "yes" : "no";
}

/** The decision as a short formula: "amount < 5,000". */
export function formulaOf(decision: Decision): string {
  return `${decision.field} ${decision.operator} ${amountText(decision.value)}`;
}

/** Who has to approve an amount that a person submitted, or nothing while the workflow does not say. */
export function approverFor(
  db: Db,
  workflow: Workflow,
  amount: number,
  submitter: Person,
): (Approver & { readonly role: ApproverRole }) | null {
  if (workflow.decision === null) return null;
  const role = workflow.routes[answerOf(workflow.decision, amount)];
  return role === null
    ? null
    : { ...reference(notThemselves(db, personInRole(db, role, submitter), submitter)), role };
}

/** Whom a notification reaches. */
export function notified(
  db: Db,
  recipient: NotificationRecipient,
  approver: Approver,
  submitter: Person,
): Person {
  if (recipient === "approver") return personOf(db, approver.id);
  return recipient === "submitter" ? submitter : officeHolder(db, "controller");
}

/** Whom an escalation would tell while `approver` has the invoice. */
export function escalationFor(db: Db, workflow: Workflow, approver: string): EscalationForecast | null {
  if (workflow.escalation === null) return null;
  const { after, recipient } = workflow.escalation;
  return {
    afterHours: hoursOf(after),
    recipient,
    person: reference(escalatedTo(db, recipient, personOf(db, approver))),
  };
}

function escalatedTo(db: Db, recipient: EscalationRecipient, approver: Person): Person {
  if (recipient === "managers-manager") return managerOf(db, approver);
  return recipient === "approver" ? approver : officeHolder(db, recipient);
}

/** The person whom a role means for a submitter. */
export function personInRole(db: Db, role: ApproverRole, submitter: Person): Person {
  return role === "department-manager"
    ? departmentManager(db, submitter.department.id)
    : officeHolder(db, role);
}

/** Nobody approves an invoice of their own: it goes to their manager. */
function notThemselves(db: Db, approver: Person, submitter: Person): Person {
  return approver.id === submitter.id ? managerOf(db, approver) : approver;
}
