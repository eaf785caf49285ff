import type { ApproverRole, Person, TestResult, Workflow } from "../shared/model.ts";
import { onlyFields, readAmount, readObject } from "./input.ts";
import type { Office } from "./office.ts";
import { listPeople, readPersonField, reference } from "./people.ts";
import { answerOf, approverFor, escalationFor, formulaOf, notified, personInRole } from "./routing.ts";

/** Says what a workflow would do with a sample invoice; stores nothing. */
export function testWorkflow(office: Office, workflow: Workflow, body: unknown): TestResult {
  const input = readObject(body, "body");
  onlyFields(input, ["amount", "submitter"]);
  const amount = readAmount(input, "amount");
  const submitter =
    input.submitter === undefined ? firstPerson(office) : readPersonField(office.db, input, "submitter");
  const approver = approverFor(office.db, workflow, amount, submitter);
  const { decision, notification } = workflow;
  return {
    workflow: { id: workflow.id, name: workflow.name, status: workflow.status },
    invoice: { amount, submitter: reference(submitter), department: submitter.department },
    trigger: workflow.trigger,
    decision: decision && { question: formulaOf(decision), answer: answerOf(decision, amount) },
    approver,
    notification: approver &&
      notification && {
        recipient: notification.recipient,
        person: reference(notified(office.db, notification.recipient, approver, submitter)),
      },
    escalation: approver && escalationFor(office.db, workflow, approver.id),
    note: approver && standInNote(office, approver.role, submitter),
    problems: problemsOf(workflow, approver !== null),
  };
}

function firstPerson({ db }: Office): Person {
  const [first] = listPeople(db).people;
  if (first === undefined) throw new Error("Nobody is in the directory.");
  return first;
}

function standInNote({ db }: Office, role: ApproverRole, submitter: Person): string | null {
  if (personInRole(db, role, submitter).id !== submitter.id) return null;
  return `Nobody approves an invoice of their own, so the manager of ${submitter.name} does.`;
}

function problemsOf(workflow: Workflow, routed: boolean): string[] {
  const problems: string[] = [];
  if (workflow.trigger === null) problems.push("Nothing starts this workflow: it has no trigger.");
  if (workflow.decision === null) problems.push("The workflow asks no question: it has no decision.");
  if (workflow.decision !== null && !routed) problems.push("Nobody is chosen as approver for this answer.");
  if (workflow.notification === null) problems.push("Nobody is notified.");
  return problems;
}
