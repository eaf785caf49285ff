import type { Office } from "../office.ts";
import { created, ok, type Route } from "../router.ts";
import { testWorkflow } from "../workflow-test.ts";
import { changeWorkflow, createWorkflow, deleteWorkflow, getWorkflow, listWorkflows } from "../workflows.ts";

/** /api/workflows */
export function workflowRoutes(office: Office): Route[] {
  return [
    { method: "GET", path: "/api/workflows", answer: () => ok(listWorkflows(office)) },
    { method: "POST", path: "/api/workflows", answer: ({ body }) => created(createWorkflow(office, body)) },
    { method: "GET", path: "/api/workflows/:id", answer: (_, id) => ok(getWorkflow(office, id)) },
    {
      method: "PATCH",
      path: "/api/workflows/:id",
      answer: ({ body }, id) => ok(changeWorkflow(office, id, body)),
    },
    { method: "DELETE", path: "/api/workflows/:id", answer: (_, id) => remove(office, id) },
    {
      method: "POST",
      path: "/api/workflows/:id/test",
      answer: ({ body }, id) => ok(testWorkflow(office, getWorkflow(office, id), body)),
    },
  ];
}

function remove(office: Office, id: string): { status: number } {
  deleteWorkflow(office, id);
  return { status: 204 };
}
