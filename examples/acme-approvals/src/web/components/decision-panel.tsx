import { useState } from "preact/hooks";
import type { Approver, InvoiceDetail } from "../../shared/model.ts";
import { change } from "../client.ts";
import { useSession } from "../session.tsx";
import { Dialog } from "./dialog.tsx";
import { SelectField, TextField } from "./fields.tsx";
import { Form, given } from "./form.tsx";
import { toast } from "./toasts.tsx";

interface Props {
  readonly invoice: InvoiceDetail;
  readonly holder: Approver;
}

type Question = "approve" | "reject" | "delegate";

/** What the person who has an invoice can do with it; everybody else is told whose turn it is. */
export function DecisionPanel({ invoice, holder }: Props) {
  const { me, actAs } = useSession();
  const [question, setQuestion] = useState<Question>();
  if (me.id !== holder.id) {
    return (
      <p class="muted">
        {holder.name} decides.{" "}
        <button type="button" class="link" onClick={() => actAs(holder.id)}>
          Work as {holder.name}
        </button>
      </p>
    );
  }
  const close = (): void => setQuestion(undefined);
  return (
    <div class="buttons">
      <button type="button" class="button button-main" onClick={() => setQuestion("approve")}>
        Approve
      </button>
      <button type="button" class="button" onClick={() => setQuestion("reject")}>
        Reject
      </button>
      <button type="button" class="button" onClick={() => setQuestion("delegate")}>
        Hand on
      </button>
      {(question === "approve" || question === "reject") && (
        <DecideDialog invoice={invoice} kind={question} onClose={close} />
      )}
      {question === "delegate" && <DelegateDialog invoice={invoice} onClose={close} />}
    </div>
  );
}

interface DecideProps {
  readonly invoice: InvoiceDetail;
  readonly kind: "approve" | "reject";
  readonly onClose: () => void;
}

function DecideDialog({ invoice, kind, onClose }: DecideProps) {
  const { me } = useSession();
  const [comment, setComment] = useState("");
  const approves = kind === "approve";
  const decide = async (): Promise<void> => {
    await change("POST", `api/invoices/${encodeURIComponent(invoice.id)}/${kind}`, { by: me.id, comment });
    toast(`${invoice.id} is ${approves ? "approved" : "rejected"}`);
    onClose();
  };
  const label = approves ? "Comment (optional)" : "Why is it rejected?";
  return (
    <Dialog title={`${approves ? "Approve" : "Reject"} ${invoice.id}`} onClose={onClose}>
      <Form
        label={approves ? "Approve" : "Reject"}
        submit={approves ? "Approve" : "Reject"}
        tone={approves ? undefined : "bad"}
        onSubmit={decide}
        onCancel={onClose}
        fields={["comment"]}
      >
        {(errorOf) => (
          <TextField
            label={label}
            value={comment}
            onChange={setComment}
            error={errorOf("comment")}
            autoFocus
          />
        )}
      </Form>
    </Dialog>
  );
}

function DelegateDialog({
  invoice,
  onClose,
}: {
  readonly invoice: InvoiceDetail;
  readonly onClose: () => void;
}) {
  const { me, people } = useSession();
  const [to, setTo] = useState("");
  const others = people.people.filter((person) => person.id !== me.id && person.id !== invoice.submitter.id);
  const options = Object.fromEntries(others.map((person) => [person.id, `${person.name} · ${person.title}`]));
  const delegate = async (): Promise<void> => {
    await change("POST", `api/invoices/${encodeURIComponent(invoice.id)}/delegate`, {
      by: me.id,
      to: given(to, "to", "Choose a person."),
    });
    toast(`${invoice.id} is handed on`);
    onClose();
  };
  return (
    <Dialog title={`Hand on ${invoice.id}`} onClose={onClose}>
      <Form label="Hand on" submit="Hand on" onSubmit={delegate} onCancel={onClose} fields={["to"]}>
        {(errorOf) => (
          <SelectField
            label="To"
            prompt="Choose a person"
            value={to}
            options={options}
            onChange={setTo}
            error={errorOf("to")}
          />
        )}
      </Form>
    </Dialog>
  );
}
