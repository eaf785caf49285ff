import { runDueEscalations } from "./escalations.ts";
import { HttpError } from "./http-error.ts";
import { routeUnrouted } from "./invoices.ts";
import type { Office } from "./office.ts";
import { type Answer, type Call, dispatch, ok, type Route } from "./router.ts";
import { clockRoutes } from "./routes/clock-routes.ts";
import { invoiceRoutes } from "./routes/invoice-routes.ts";
import { peopleRoutes } from "./routes/people-routes.ts";
import { workflowRoutes } from "./routes/workflow-routes.ts";
import { reseed } from "./seed.ts";
import type { Seed } from "./seed-file.ts";

/** Answers one call. What a call changes is kept as a whole, with all that follows from it, or not at all. */
export function createApi(office: Office, seed: Seed): (call: Call) => Answer {
  const routes = [
    ...workflowRoutes(office),
    ...invoiceRoutes(office),
    ...peopleRoutes(office),
    ...clockRoutes(office),
    ...systemRoutes(office, seed),
  ];
  return (call) =>
    call.method === "GET"
      ? dispatch(routes, call)
      : office.db.transaction(() => change(office, routes, call));
}

/** Whatever was changed, an invoice may now have an approver, or have waited too long. */
function change(office: Office, routes: readonly Route[], call: Call): Answer {
  const answer = dispatch(routes, call);
  routeUnrouted(office);
  runDueEscalations(office);
  return answer;
}

function systemRoutes(office: Office, seed: Seed): Route[] {
  return [
    {
      method: "GET",
      path: "/health",
      answer: () => ok({ status: "ok", product: "Acme Approvals", release: "2026.4" }),
    },
    { method: "POST", path: "/api/reset", answer: () => reset(office, seed) },
  ];
}

function reset({ db, clock }: Office, seed: Seed): Answer {
  if (!clock.adjustable)
    throw new HttpError(403, "Reset works in a lab only: start the server with ACME_CLOCK=adjustable.");
  reseed(db, seed);
  return ok({ status: "reset" });
}
