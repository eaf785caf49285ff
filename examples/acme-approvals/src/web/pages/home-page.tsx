import type { Invoice, Workflow } from "../../shared/model.ts";
import { Icon } from "../components/icon.tsx";
import { InvoiceTable } from "../components/invoice-table.tsx";
import { Empty, Loading, Notice } from "../components/states.tsx";
import { formatWeekday, plural } from "../format.ts";
import { addressOf } from "../location.ts";
import { medianDays } from "../median-days.ts";
import { useSession } from "../session.tsx";
import { useData } from "../use-data.ts";

/** What needs attention today. */
export function HomePage() {
  const { me, clock } = useSession();
  const invoices = useData<readonly Invoice[]>("api/invoices");
  const workflows = useData<readonly Workflow[]>("api/workflows");
  if (!invoices.value || !workflows.value) return <Loading error={invoices.error ?? workflows.error} />;
  const mine = invoices.value.filter((invoice) => invoice.waitingFor?.id === me.id);
  return (
    <div class="page">
      <header class="heading">
        <div>
          <h1>Hello, {me.name.split(" ")[0]}</h1>
          <p class="muted">
            It is {formatWeekday(clock.now)}.{" "}
            {mine.length === 0
              ? "Nothing waits for you."
              : `${plural(mine.length, "invoice")} ${mine.length === 1 ? "waits" : "wait"} for you.`}
          </p>
        </div>
        <a class="button button-main" href={addressOf("invoices", "new")}>
          <Icon name="plus" /> Submit invoice
        </a>
      </header>
      <Unrouted invoices={invoices.value} workflows={workflows.value} />
      <Figures invoices={invoices.value} mine={mine.length} />
      <section class="card" aria-labelledby="mine">
        <h2 id="mine">Waiting for you</h2>
        {mine.length > 0 ? <InvoiceTable invoices={mine} /> : <Nothing />}
      </section>
    </div>
  );
}

function Unrouted({
  invoices,
  workflows,
}: {
  readonly invoices: readonly Invoice[];
  readonly workflows: readonly Workflow[];
}) {
  const count = invoices.filter((invoice) => invoice.status === "unrouted").length;
  if (count === 0) return null;
  const [draft] = workflows.filter((workflow) => workflow.status !== "active");
  return (
    <Notice tone="warn">
      <p>
        <strong>
          {plural(count, "invoice")} {count === 1 ? "has" : "have"} no approver.
        </strong>{" "}
        No active workflow says who decides.{" "}
        {draft ? (
          <a href={addressOf("workflows", draft.id)}>Finish “{draft.name}”</a>
        ) : (
          <a href={addressOf("workflows")}>Build a workflow</a>
        )}
      </p>
    </Notice>
  );
}

function Figures({ invoices, mine }: { readonly invoices: readonly Invoice[]; readonly mine: number }) {
  const count = (status: Invoice["status"]): number =>
    invoices.filter((invoice) => invoice.status === status).length;
  const median = medianDays(invoices);
  return (
    <dl class="figures">
      <Figure label="Waiting for you" value={String(mine)} />
      <Figure label="Waiting in all" value={String(count("waiting"))} />
      <Figure label="No approver" value={String(count("unrouted"))} />
      <Figure label="Median approval time" value={median === undefined ? "–" : plural(median, "day")} />
    </dl>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div class="figure">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Nothing() {
  return (
    <Empty icon="check" title="You are done for now">
      <p>Invoices that need your decision appear here.</p>
    </Empty>
  );
}
