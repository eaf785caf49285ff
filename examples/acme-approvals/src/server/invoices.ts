import type { Invoice, InvoiceDetail, Trigger, Workflow } from "../shared/model.ts";
import { amountText, triggers } from "../shared/words.ts";
import { record } from "./history.ts";
import { conflict } from "./http-error.ts";
import { onlyFields, readAmount, readObject, readOptionalText, readText } from "./input.ts";
import { assign, findInvoice, getInvoice, listInvoices, mostInvoices, noFilter } from "./invoice-records.ts";
import { send } from "./notifications.ts";
import type { Office } from "./office.ts";
import { personOf, readPersonField } from "./people.ts";
import { answerOf, approverFor, formulaOf, notified } from "./routing.ts";
import { integer } from "./row.ts";
import { activeWorkflow } from "./workflows.ts";

/** Takes in a new invoice and gives it to its approver, or leaves it unrouted while no workflow is active. */
export function submitInvoice(office: Office, body: unknown): InvoiceDetail {
  const input = readObject(body, "body");
  onlyFields(input, ["supplier", "amount", "description", "submitter"]);
  const submitter = readPersonField(office.db, input, "submitter");
  const supplier = readText(input, "supplier", 120);
  const cents = Math.round(readAmount(input, "amount") * 100);
  const description = readOptionalText(input, "description", 300);
  const at = office.clock.now();
  const id = nextId(office);
  office.db.run(
    "insert into invoices (id, supplier, description, cents, submitter, submitted_at, status) values (?, ?, ?, ?, ?, ?, 'unrouted')",
    [id, supplier, description, cents, submitter.id, at],
  );
  record(office.db, {
    invoice: id,
    at,
    kind: "submitted",
    text: `Submitted for ${amountText(cents / 100)}`,
    by: submitter.id,
  });
  if (!start(office, "invoice-submitted", findInvoice(office.db, id))) recordUnrouted(office, id);
  return getInvoice(office.db, id);
}

/** Routes what has been waiting for an active workflow. */
export function routeUnrouted(office: Office): void {
  if (activeWorkflow(office, "invoice-submitted") === undefined) return;
  const unrouted = listInvoices(office.db, { ...noFilter, status: "unrouted" }, mostInvoices);
  for (const invoice of [...unrouted].reverse()) start(office, "invoice-submitted", invoice);
}

/** Starts the active workflow of a trigger for an invoice. False when there is none. */
export function start(office: Office, trigger: Trigger, invoice: Invoice): boolean {
  const workflow = activeWorkflow(office, trigger);
  if (workflow?.decision == null) return false;
  const submitter = personOf(office.db, invoice.submitter.id);
  const approver = approverFor(office.db, workflow, invoice.amount, submitter);
  if (approver === null) return false;
  const at = office.clock.now();
  const answer = answerOf(workflow.decision, invoice.amount);
  office.db.run("update invoices set workflow = ? where id = ?", [workflow.id, invoice.id]);
  assign(office.db, invoice.id, approver, at);
  const why = `${triggers[trigger]}: ${formulaOf(workflow.decision)} is ${answer}, so ${approver.name} approves`;
  record(office.db, { invoice: invoice.id, at, kind: "routed", text: why, to: approver.id });
  notify(office, workflow, invoice);
  return true;
}

function notify(office: Office, workflow: Workflow, { id, submitter }: Invoice): void {
  const invoice = findInvoice(office.db, id);
  if (workflow.notification === null || invoice.waitingFor === null) return;
  const { recipient } = workflow.notification;
  const person = notified(office.db, recipient, invoice.waitingFor, personOf(office.db, submitter.id));
  const subject = `${invoice.supplier}, ${amountText(invoice.amount)}`;
  const approves = recipient === "approver";
  const text = approves
    ? `${subject}: please approve or reject.`
    : `${subject}: ${invoice.waitingFor.name} has it now.`;
  const at = office.clock.now();
  send(office.db, { at, kind: approves ? "approval" : "information", person: person.id, invoice: id, text });
  record(office.db, {
    invoice: id,
    at,
    kind: "notified",
    text: `${person.name} was notified`,
    to: person.id,
  });
}

function recordUnrouted(office: Office, invoice: string): void {
  const text = "No active workflow is started by a submitted invoice: nobody has it";
  record(office.db, { invoice, at: office.clock.now(), kind: "unrouted", text });
}

function nextId({ db }: Office): string {
  const row = db.get("select count(*) as count, coalesce(max(sequence), 1000) as last from invoices");
  if (row === undefined || integer(row, "count") >= mostInvoices)
    throw conflict(`There are ${mostInvoices} invoices: the store is full.`);
  return `INV-${integer(row, "last") + 1}`;
}
