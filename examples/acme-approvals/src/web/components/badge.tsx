import type { InvoiceStatus, WorkflowStatus } from "../../shared/model.ts";

const labels: Readonly<Record<InvoiceStatus | WorkflowStatus, string>> = {
  unrouted: "No approver",
  waiting: "Waiting",
  approved: "Approved",
  rejected: "Rejected",
  draft: "Draft",
  active: "Active",
  paused: "Paused",
};

/** The state of an invoice or a workflow, in a word and a colour. */
export function Badge({ status }: { readonly status: InvoiceStatus | WorkflowStatus }) {
  return <span class={`badge badge-${status}`}>{labels[status]}</span>;
}
