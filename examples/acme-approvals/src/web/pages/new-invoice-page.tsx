import { useState } from "preact/hooks";
import type { InvoiceDetail } from "../../shared/model.ts";
import { change } from "../client.ts";
import { TextField } from "../components/fields.tsx";
import { Form, given, numberIn } from "../components/form.tsx";
import { toast } from "../components/toasts.tsx";
import { addressOf, go } from "../location.ts";
import { useSession } from "../session.tsx";

/** Submits an invoice in the name of the person who is working. */
export function NewInvoicePage() {
  const { me } = useSession();
  const [supplier, setSupplier] = useState("");
  const [amount, setAmount] = useState("");
  const [description, setDescription] = useState("");
  const submit = async (): Promise<void> => {
    const body = {
      supplier: given(supplier, "supplier", "Give the supplier's name."),
      description,
      submitter: me.id,
      amount: numberIn(amount, "amount"),
    };
    const invoice = await change<InvoiceDetail>("POST", "api/invoices", body);
    toast(
      invoice.waitingFor
        ? `${invoice.id} is with ${invoice.waitingFor.name}`
        : `${invoice.id} is submitted, but nobody has it`,
    );
    go("invoices", invoice.id);
  };
  return (
    <div class="page page-narrow">
      <header class="heading">
        <div>
          <p class="trail">
            <a href={addressOf("invoices")}>Invoices</a>
          </p>
          <h1>Submit an invoice</h1>
          <p class="muted">
            From {me.name}, {me.department.name}.
          </p>
        </div>
      </header>
      <section class="card" aria-label="New invoice">
        <Form
          label="New invoice"
          submit="Submit invoice"
          onSubmit={submit}
          onCancel={() => go("invoices")}
          fields={["supplier", "amount", "description"]}
        >
          {(errorOf) => (
            <>
              <TextField
                label="Supplier"
                value={supplier}
                onChange={setSupplier}
                error={errorOf("supplier")}
                autoFocus
              />
              <TextField
                label="Amount in USD"
                numeric
                hint="For example 4,999.99"
                value={amount}
                onChange={setAmount}
                error={errorOf("amount")}
              />
              <TextField
                label="What it is for (optional)"
                value={description}
                onChange={setDescription}
                error={errorOf("description")}
              />
            </>
          )}
        </Form>
      </section>
    </div>
  );
}
