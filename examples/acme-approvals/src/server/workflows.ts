import type { MissingPart, Trigger, Workflow, WorkflowDefinition, WorkflowStatus } from "../shared/model.ts";
import { missingParts, triggers } from "../shared/words.ts";
import type { Row } from "./database.ts";
import { conflict, invalid, notFound } from "./http-error.ts";
import { onlyFields, readObject, readText, readWord } from "./input.ts";
import type { Office } from "./office.ts";
import { text, word } from "./row.ts";
import { changeDefinition, definitionFields, emptyDefinition } from "./workflow-input.ts";

const statuses: Readonly<Record<WorkflowStatus, true>> = { draft: true, active: true, paused: true };
const mostWorkflows = 200;

/** Every workflow, oldest first. */
export function listWorkflows({ db }: Office): Workflow[] {
  return db.all("select * from workflows order by created_at, rowid").map(readWorkflow);
}

/** One workflow, or a 404. */
export function getWorkflow({ db }: Office, id: string): Workflow {
  const row = db.get("select * from workflows where id = ?", [id]);
  if (row === undefined) throw notFound("workflow", id);
  return readWorkflow(row);
}

/** The active workflow that a trigger starts, if there is one. */
export function activeWorkflow(office: Office, trigger: Trigger): Workflow | undefined {
  return listWorkflows(office).find(
    (workflow) => workflow.status === "active" && workflow.trigger === trigger,
  );
}

/** Creates a draft; further parts may be sent along. */
export function createWorkflow(office: Office, body: unknown): Workflow {
  const input = readObject(body, "body");
  onlyFields(input, ["name", ...definitionFields]);
  const name = readText(input, "name", 80);
  refuseTakenName(office, name);
  if (listWorkflows(office).length >= mostWorkflows)
    throw conflict(`There are ${mostWorkflows} workflows: delete one first.`);
  const id = freeId(office, name);
  const now = office.clock.now();
  const definition = JSON.stringify(changeDefinition(emptyDefinition, input));
  office.db.run("insert into workflows values (?, ?, 'draft', ?, ?, ?, ?)", [
    id,
    name,
    definition,
    now,
    now,
    now,
  ]);
  return getWorkflow(office, id);
}

/** Changes what the caller sent and leaves the rest. An active workflow stays complete and alone on its trigger. */
export function changeWorkflow(office: Office, id: string, body: unknown): Workflow {
  const before = getWorkflow(office, id);
  const input = readObject(body, "body");
  onlyFields(input, ["name", "status", ...definitionFields]);
  const definition = changeDefinition(before, input);
  const name = input.name === undefined ? before.name : readText(input, "name", 80);
  const status = input.status === undefined ? before.status : readWord(input, "status", statuses);
  if (name !== before.name) refuseTakenName(office, name);
  if (status === "active") refuseUnfit(office, id, definition);
  save(office, before, { name, status, definition });
  return getWorkflow(office, id);
}

/** Deletes a workflow that does not run. Invoices it has routed keep their approver. */
export function deleteWorkflow(office: Office, id: string): void {
  const workflow = getWorkflow(office, id);
  if (workflow.status === "active") throw conflict(`"${workflow.name}" is active: pause it first.`);
  office.db.run("update invoices set workflow = null where workflow = ?", [id]);
  office.db.run("delete from workflows where id = ?", [id]);
}

interface Changes {
  readonly name: string;
  readonly status: WorkflowStatus;
  readonly definition: WorkflowDefinition;
}

function save({ db, clock }: Office, before: Workflow, after: Changes): void {
  const escalationIsNew = JSON.stringify(before.escalation) !== JSON.stringify(after.definition.escalation);
  db.run(
    `update workflows set name = ?, status = ?, definition = ?, updated_at = ?,
     escalation_set_at = iif(?, ?, escalation_set_at) where id = ?`,
    [
      after.name,
      after.status,
      JSON.stringify(after.definition),
      clock.now(),
      escalationIsNew ? 1 : 0,
      clock.now(),
      before.id,
    ],
  );
}

function refuseTakenName({ db }: Office, name: string): void {
  if (db.get("select 1 from workflows where name = ?", [name]) === undefined) return;
  throw conflict(`A workflow is named "${name}" already. Choose another name.`);
}

function refuseUnfit(office: Office, id: string, definition: WorkflowDefinition): void {
  const [first] = missingIn(definition);
  if (first !== undefined)
    throw invalid(first, `The workflow cannot be activated yet. ${missingParts[first]} first.`);
  if (definition.trigger === null) return;
  const other = activeWorkflow(office, definition.trigger);
  if (other === undefined || other.id === id) return;
  throw conflict(`"${other.name}" is active on "${triggers[definition.trigger]}" already. Pause it first.`);
}

function missingIn(definition: WorkflowDefinition): MissingPart[] {
  const parts: MissingPart[] = [];
  if (definition.trigger === null) parts.push("trigger");
  if (definition.decision === null) parts.push("decision");
  if (definition.routes.yes === null || definition.routes.no === null) parts.push("routes");
  return parts;
}

function freeId({ db }: Office, name: string): string {
  const slug = slugOf(name);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (db.get("select 1 from workflows where id = ?", [id]) === undefined) return id;
  }
}

function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return slug || "workflow";
}

function readWorkflow(row: Row): Workflow {
  const definition = changeDefinition(
    emptyDefinition,
    readObject(JSON.parse(text(row, "definition")), "definition"),
  );
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    status: word(row, "status", statuses),
    ...definition,
    missing: missingIn(definition),
    createdAt: text(row, "created_at"),
    updatedAt: text(row, "updated_at"),
  };
}
