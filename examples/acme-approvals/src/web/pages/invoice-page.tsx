import type { InvoiceDetail } from "../../shared/model.ts";
import { PersonLine } from "../components/avatar.tsx";
import { Badge } from "../components/badge.tsx";
import { DecisionPanel } from "../components/decision-panel.tsx";
import { HistoryList } from "../components/history-list.tsx";
import { Loading } from "../components/states.tsx";
import { formatAge, formatAmount, formatDate, formatTime } from "../format.ts";
import { addressOf } from "../location.ts";
import { useSession } from "../session.tsx";
import { useData } from "../use-data.ts";

/** One invoice: who has it, since when, how it came there, and what can be done. */
export function InvoicePage({ id }: { readonly id: string }) {
  const { value: invoice, error } = useData<InvoiceDetail>(`api/invoices/${encodeURIComponent(id)}`);
  if (!invoice) return <Loading error={error} />;
  return (
    <div class="page">
      <header class="heading">
        <div>
          <p class="trail">
            <a href={addressOf("invoices")}>Invoices</a> / {invoice.id}
          </p>
          <h1>{invoice.supplier}</h1>
          <p class="muted">{invoice.description || "No description"}</p>
        </div>
        <p class="sum">
          {formatAmount(invoice.amount)} <Badge status={invoice.status} />
        </p>
      </header>
      <div class="columns">
        <div class="stack">
          <section class="card" aria-labelledby="holder">
            <h2 id="holder">Who has it</h2>
            <Holder invoice={invoice} />
          </section>
          <section class="card" aria-labelledby="history">
            <h2 id="history">History</h2>
            <HistoryList entries={invoice.history} />
          </section>
        </div>
        <Facts invoice={invoice} />
      </div>
    </div>
  );
}

function Holder({ invoice }: { readonly invoice: InvoiceDetail }) {
  const { clock } = useSession();
  if (invoice.waitingFor && invoice.waitingSince) {
    return (
      <>
        <div class="holder">
          <PersonLine person={invoice.waitingFor} />
          <p>
            since {formatTime(invoice.waitingSince)}
            <small>{formatAge(invoice.waitingSince, clock.now)}</small>
          </p>
        </div>
        <DecisionPanel invoice={invoice} holder={invoice.waitingFor} />
      </>
    );
  }
  if (invoice.status === "unrouted")
    return <p>Nobody. No active workflow is started by a submitted invoice.</p>;
  return <p>Nobody: the invoice is {invoice.status}.</p>;
}

function Facts({ invoice }: { readonly invoice: InvoiceDetail }) {
  return (
    <aside class="card" aria-labelledby="facts">
      <h2 id="facts">Details</h2>
      <dl class="facts">
        <dt>Submitted by</dt>
        <dd>{invoice.submitter.name}</dd>
        <dt>Department</dt>
        <dd>{invoice.department.name}</dd>
        <dt>Submitted</dt>
        <dd>{formatDate(invoice.submittedAt)}</dd>
        <dt>Workflow</dt>
        <dd>
          {invoice.workflow ? (
            <a href={addressOf("workflows", invoice.workflow.id)}>{invoice.workflow.name}</a>
          ) : (
            "None"
          )}
        </dd>
      </dl>
    </aside>
  );
}
