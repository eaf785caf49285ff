import { useState } from "preact/hooks";
import type { Invoice, InvoiceStatus } from "../../shared/model.ts";
import { Icon } from "../components/icon.tsx";
import { InvoiceTable } from "../components/invoice-table.tsx";
import { Empty, Loading } from "../components/states.tsx";
import { addressOf } from "../location.ts";
import { useData } from "../use-data.ts";

const filters: readonly { readonly status: InvoiceStatus | "all"; readonly label: string }[] = [
  { status: "all", label: "All" },
  { status: "waiting", label: "Waiting" },
  { status: "unrouted", label: "No approver" },
  { status: "approved", label: "Approved" },
  { status: "rejected", label: "Rejected" },
];

/** All invoices, narrowed by where they stand. */
export function InvoicesPage() {
  const { value, error } = useData<readonly Invoice[]>("api/invoices");
  const [status, setStatus] = useState<InvoiceStatus | "all">("all");
  if (!value) return <Loading error={error} />;
  const shown = value.filter((invoice) => status === "all" || invoice.status === status);
  return (
    <div class="page">
      <header class="heading">
        <div>
          <h1>Invoices</h1>
          <p class="muted">Who has each invoice, and since when.</p>
        </div>
        <a class="button button-main" href={addressOf("invoices", "new")}>
          <Icon name="plus" /> Submit invoice
        </a>
      </header>
      <fieldset class="filters">
        <legend class="unseen">Show</legend>
        {filters.map((filter) => (
          <label key={filter.status}>
            <input
              type="radio"
              name="status"
              checked={status === filter.status}
              onChange={() => setStatus(filter.status)}
            />
            <span>
              {filter.label}{" "}
              <small>
                {value.filter((one) => filter.status === "all" || one.status === filter.status).length}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <section class="card" aria-label="Invoices">
        {shown.length > 0 ? <InvoiceTable invoices={shown} /> : <NoInvoices />}
      </section>
    </div>
  );
}

function NoInvoices() {
  return (
    <Empty icon="invoice" title="No invoices here">
      <p>An invoice that is submitted appears at once, with the person who has to decide.</p>
    </Empty>
  );
}
