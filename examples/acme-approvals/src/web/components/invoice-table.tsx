import type { Invoice } from "../../shared/model.ts";
import { formatAge, formatAmount, formatDate } from "../format.ts";
import { addressOf } from "../location.ts";
import { useSession } from "../session.tsx";
import { Badge } from "./badge.tsx";

/** Invoices as a table; on a phone each becomes a small card. */
export function InvoiceTable({ invoices }: { readonly invoices: readonly Invoice[] }) {
  return (
    <table class="table table-invoices">
      <thead>
        <tr>
          <th scope="col">Invoice</th>
          <th scope="col">Submitted</th>
          <th scope="col">Who has it</th>
          <th scope="col">Status</th>
          <th scope="col" class="right">
            Amount
          </th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <Row key={invoice.id} invoice={invoice} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ invoice }: { readonly invoice: Invoice }) {
  const { clock } = useSession();
  return (
    <tr>
      <th scope="row">
        <a href={addressOf("invoices", invoice.id)}>{invoice.supplier}</a>
        <small>
          {invoice.id} · {invoice.department.name}
        </small>
      </th>
      <td>{formatDate(invoice.submittedAt)}</td>
      <td>
        {invoice.waitingFor ? invoice.waitingFor.name : <span class="muted">{whereItIs(invoice)}</span>}
        {invoice.waitingSince && <small>for {formatAge(invoice.waitingSince, clock.now)}</small>}
      </td>
      <td>
        <Badge status={invoice.status} />
      </td>
      <td class="right amount">{formatAmount(invoice.amount)}</td>
    </tr>
  );
}

function whereItIs({ decidedAt }: Invoice): string {
  return decidedAt === null ? "Nobody" : `Decided ${formatDate(decidedAt)}`;
}
