import { decide, delegate } from "../decisions.ts";
import { invalid } from "../http-error.ts";
import { getInvoice, type InvoiceFilter, listInvoices } from "../invoice-records.ts";
import { submitInvoice } from "../invoices.ts";
import type { Office } from "../office.ts";
import { created, ok, type Route } from "../router.ts";

/** /api/invoices */
export function invoiceRoutes(office: Office): Route[] {
  return [
    {
      method: "GET",
      path: "/api/invoices",
      answer: ({ query }) => ok(listInvoices(office.db, readFilter(query))),
    },
    { method: "POST", path: "/api/invoices", answer: ({ body }) => created(submitInvoice(office, body)) },
    { method: "GET", path: "/api/invoices/:id", answer: (_, id) => ok(getInvoice(office.db, id)) },
    {
      method: "POST",
      path: "/api/invoices/:id/approve",
      answer: ({ body }, id) => ok(decide(office, id, "approved", body)),
    },
    {
      method: "POST",
      path: "/api/invoices/:id/reject",
      answer: ({ body }, id) => ok(decide(office, id, "rejected", body)),
    },
    {
      method: "POST",
      path: "/api/invoices/:id/delegate",
      answer: ({ body }, id) => ok(delegate(office, id, body)),
    },
  ];
}

function readFilter(query: URLSearchParams): InvoiceFilter {
  const amount = query.get("amount");
  if (amount !== null && !/^\d{1,9}(\.\d\d?)?$/.test(amount))
    throw invalid("amount", "amount must be a number such as 5000 or 4999.99.");
  return {
    status: query.get("status"),
    supplier: query.get("supplier"),
    amount: amount === null ? null : Number(amount),
    waitingFor: query.get("waitingFor"),
  };
}
