import type { Approver, Invoice, InvoiceDetail, InvoiceStatus } from "../shared/model.ts";
import type { Db, Row, Value } from "./database.ts";
import { historyOf } from "./history.ts";
import { notFound } from "./http-error.ts";
import { personOf, reference } from "./people.ts";
import { integer, maybeText, text, word } from "./row.ts";

const statuses: Readonly<Record<InvoiceStatus, true>> = {
  unrouted: true,
  waiting: true,
  approved: true,
  rejected: true,
};
const roles: Readonly<Record<Approver["role"], true>> = {
  "department-manager": true,
  director: true,
  controller: true,
  delegate: true,
};
const select = `select i.*, w.name as workflow_name,
  (select max(h.at) from history h where h.invoice = i.id and h.kind = i.status) as decided_at
  from invoices i left join workflows w on w.id = i.workflow`;
const mostShown = 500;

/** More invoices than this are not kept. */
export const mostInvoices = 10_000;

/** What a list of invoices can be narrowed to. */
export interface InvoiceFilter {
  readonly status: string | null;
  readonly supplier: string | null;
  readonly amount: number | null;
  readonly waitingFor: string | null;
}

/** Everything. */
export const noFilter: InvoiceFilter = { status: null, supplier: null, amount: null, waitingFor: null };

/** Invoices, newest first; a list for people is cut at 500. */
export function listInvoices(db: Db, filter: InvoiceFilter, most = mostShown): Invoice[] {
  const cents = filter.amount === null ? null : Math.round(filter.amount * 100);
  const values: Value[] = [filter.status, filter.supplier, cents, filter.waitingFor, most];
  const where = `where (?1 is null or i.status = ?1) and (?2 is null or i.supplier = ?2)
    and (?3 is null or i.cents = ?3) and (?4 is null or i.holder = ?4 or i.holder_role = ?4)`;
  return db
    .all(`${select} ${where} order by i.submitted_at desc, i.sequence desc limit ?5`, values)
    .map((row) => readInvoice(db, row));
}

/** One invoice without its history, or a 404. */
export function findInvoice(db: Db, id: string): Invoice {
  const row = db.get(`${select} where i.id = ?`, [id]);
  if (row === undefined) throw notFound("invoice", id);
  return readInvoice(db, row);
}

/** One invoice with its history, or a 404. */
export function getInvoice(db: Db, id: string): InvoiceDetail {
  return { ...findInvoice(db, id), history: historyOf(db, id) };
}

/** Writes who has an invoice now. */
export function assign(
  db: Db,
  invoice: string,
  holder: { id: string; role: Approver["role"] },
  at: string,
): void {
  db.run(
    "update invoices set status = 'waiting', holder = ?, holder_role = ?, waiting_since = ? where id = ?",
    [holder.id, holder.role, at, invoice],
  );
}

function readInvoice(db: Db, row: Row): Invoice {
  const submitter = personOf(db, text(row, "submitter"));
  const workflow = maybeText(row, "workflow");
  return {
    id: text(row, "id"),
    supplier: text(row, "supplier"),
    description: text(row, "description"),
    amount: integer(row, "cents") / 100,
    department: submitter.department,
    submitter: reference(submitter),
    submittedAt: text(row, "submitted_at"),
    status: word(row, "status", statuses),
    workflow: workflow === null ? null : { id: workflow, name: text(row, "workflow_name") },
    waitingFor: readHolder(db, row),
    waitingSince: maybeText(row, "waiting_since"),
    decidedAt: maybeText(row, "decided_at"),
  };
}

function readHolder(db: Db, row: Row): Approver | null {
  const holder = maybeText(row, "holder");
  return holder === null
    ? null
    : { ...reference(personOf(db, holder)), role: word(row, "holder_role", roles) };
}
