import { notFound } from "../http-error.ts";
import { listNotifications, markRead } from "../notifications.ts";
import type { Office } from "../office.ts";
import { changeManager, findPerson, listPeople } from "../people.ts";
import { type Answer, ok, type Route } from "../router.ts";

/** /api/people and /api/notifications */
export function peopleRoutes(office: Office): Route[] {
  const { db } = office;
  return [
    { method: "GET", path: "/api/people", answer: () => ok(listPeople(db)) },
    { method: "PATCH", path: "/api/people/:id", answer: ({ body }, id) => change(office, id, body) },
    {
      method: "GET",
      path: "/api/notifications",
      answer: ({ query }) => ok(listNotifications(db, query.get("person"))),
    },
    { method: "POST", path: "/api/notifications/:id/read", answer: (_, id) => ok(markRead(db, id)) },
  ];
}

function change({ db }: Office, id: string, body: unknown): Answer {
  if (findPerson(db, id) === undefined) throw notFound("person", id);
  return ok(changeManager(db, id, body));
}
