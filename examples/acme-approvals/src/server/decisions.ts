import type { Invoice, InvoiceDetail, InvoiceStatus } from "../shared/model.ts";
import { amountText } from "../shared/words.ts";
import { record } from "./history.ts";
import { conflict, HttpError, invalid } from "./http-error.ts";
import { type Input, onlyFields, readObject, readOptionalText } from "./input.ts";
import { assign, findInvoice, getInvoice } from "./invoice-records.ts";
import { start } from "./invoices.ts";
import { send } from "./notifications.ts";
import type { Office } from "./office.ts";
import { readPersonField } from "./people.ts";
import { getWorkflow } from "./workflows.ts";

/** Approves or rejects an invoice as the person who has it. */
export function decide(
  office: Office,
  id: string,
  outcome: "approved" | "rejected",
  body: unknown,
): InvoiceDetail {
  const input = readObject(body, "body");
  onlyFields(input, ["by", "comment"]);
  const invoice = findInvoice(office.db, id);
  const by = readHolder(office, invoice, input);
  const comment = readOptionalText(input, "comment", 300);
  if (outcome === "rejected" && comment === "")
    throw invalid("comment", "Say why the invoice is rejected: the comment is missing.");
  finish(office, id, outcome);
  const at = office.clock.now();
  const text = `${outcome === "approved" ? "Approved" : "Rejected"}${comment && `: ${comment}`}`;
  record(office.db, { invoice: id, at, kind: outcome, text, by: by.id });
  const message = `${invoice.supplier}, ${amountText(invoice.amount)}: ${by.name} ${outcome} it.`;
  send(office.db, { at, kind: "outcome", person: invoice.submitter.id, invoice: id, text: message });
  if (isFirstRound(office, invoice)) start(office, `invoice-${outcome}`, invoice);
  return getInvoice(office.db, id);
}

/** Hands an invoice on, as the person who has it. The time it has waited starts anew. */
export function delegate(office: Office, id: string, body: unknown): InvoiceDetail {
  const input = readObject(body, "body");
  onlyFields(input, ["by", "to"]);
  const invoice = findInvoice(office.db, id);
  const by = readHolder(office, invoice, input);
  const to = readPersonField(office.db, input, "to");
  if (to.id === by.id) throw invalid("to", `${to.name} has the invoice already.`);
  if (to.id === invoice.submitter.id)
    throw invalid("to", `${to.name} submitted the invoice and cannot approve it.`);
  const at = office.clock.now();
  assign(office.db, id, { id: to.id, role: "delegate" }, at);
  record(office.db, {
    invoice: id,
    at,
    kind: "delegated",
    text: `Handed on to ${to.name}`,
    by: by.id,
    to: to.id,
  });
  const text = `${invoice.supplier}, ${amountText(invoice.amount)}: ${by.name} asks you to decide.`;
  send(office.db, { at, kind: "delegation", person: to.id, invoice: id, text });
  return getInvoice(office.db, id);
}

function readHolder(office: Office, invoice: Invoice, input: Input): ReturnType<typeof readPersonField> {
  const by = readPersonField(office.db, input, "by");
  if (invoice.waitingFor === null) throw conflict(`${invoice.id} waits for nobody: it is ${invoice.status}.`);
  if (by.id !== invoice.waitingFor.id)
    throw new HttpError(403, `${invoice.waitingFor.name} has ${invoice.id}, not ${by.name}.`, "by");
  return by;
}

function finish({ db }: Office, id: string, status: InvoiceStatus): void {
  db.run(
    "update invoices set status = ?, holder = null, holder_role = null, waiting_since = null where id = ?",
    [status, id],
  );
}

/** A second sign-off is not followed by a third. */
function isFirstRound(office: Office, invoice: Invoice): boolean {
  return (
    invoice.workflow === null || getWorkflow(office, invoice.workflow.id).trigger === "invoice-submitted"
  );
}
