import type { Invoice, Workflow } from "../shared/model.ts";
import { amountText, spanText } from "../shared/words.ts";
import { record } from "./history.ts";
import { listInvoices, mostInvoices, noFilter } from "./invoice-records.ts";
import { send } from "./notifications.ts";
import type { Office } from "./office.ts";
import { escalationFor } from "./routing.ts";
import { text } from "./row.ts";
import { listWorkflows } from "./workflows.ts";

const hour = 3_600_000;

/** Sends every escalation that has become due. Each is sent once for a rule and an approver. */
export function runDueEscalations(office: Office): void {
  const active = listWorkflows(office).filter(
    (workflow) => workflow.status === "active" && workflow.escalation !== null,
  );
  if (active.length === 0) return;
  const waiting = listInvoices(office.db, { ...noFilter, status: "waiting" }, mostInvoices);
  for (const workflow of active) {
    for (const invoice of waiting.filter((one) => one.workflow?.id === workflow.id))
      escalateIfDue(office, workflow, invoice);
  }
}

function escalateIfDue(office: Office, workflow: Workflow, invoice: Invoice): void {
  const { waitingFor, waitingSince } = invoice;
  const forecast = waitingFor && escalationFor(office.db, workflow, waitingFor.id);
  if (!forecast || !workflow.escalation || waitingSince === null) return;
  const due = new Date(Date.parse(waitingSince) + forecast.afterHours * hour).toISOString();
  if (due > office.clock.now() || alreadyTold(office, workflow, invoice)) return;
  const at = later(due, ruleSetAt(office, workflow));
  const told = `${forecast.person.name} was told: not approved within ${spanText(workflow.escalation.after)}`;
  record(office.db, { invoice: invoice.id, at, kind: "escalated", text: told, to: forecast.person.id });
  const message = `${invoice.supplier}, ${amountText(invoice.amount)}: ${waitingFor.name} has not decided within ${spanText(workflow.escalation.after)}.`;
  send(office.db, { at, kind: "escalation", person: forecast.person.id, invoice: invoice.id, text: message });
}

/** Remembers the telling; true when it was remembered before. */
function alreadyTold({ db }: Office, workflow: Workflow, invoice: Invoice): boolean {
  const key = [
    invoice.id,
    invoice.waitingSince,
    invoice.waitingFor?.id ?? null,
    JSON.stringify(workflow.escalation),
  ];
  const where = "invoice = ? and waiting_since = ? and holder = ? and rule = ?";
  if (db.get(`select 1 from escalations where ${where}`, key) !== undefined) return true;
  db.run("insert into escalations values (?, ?, ?, ?)", key);
  return false;
}

function ruleSetAt({ db }: Office, workflow: Workflow): string {
  const row = db.get("select escalation_set_at from workflows where id = ?", [workflow.id]);
  return row === undefined ? workflow.updatedAt : text(row, "escalation_set_at");
}

/** ISO times in UTC sort as text. */
function later(one: string, other: string): string {
  return one > other ? one : other;
}
