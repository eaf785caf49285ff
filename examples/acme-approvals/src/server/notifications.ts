import type { Notification } from "../shared/model.ts";
import type { Db, Row } from "./database.ts";
import { notFound } from "./http-error.ts";
import { personOf, reference } from "./people.ts";
import { integer, text, word } from "./row.ts";

const kinds: Readonly<Record<Notification["kind"], true>> = {
  approval: true,
  escalation: true,
  delegation: true,
  outcome: true,
  information: true,
};
const mostShown = 500;

/** A message to send. */
export interface Message {
  readonly at: string;
  readonly kind: Notification["kind"];
  readonly person: string;
  readonly invoice: string;
  readonly text: string;
}

/** Puts a message into a person's inbox. */
export function send(db: Db, message: Message): void {
  db.run("insert into notifications (at, kind, person, invoice, text) values (?, ?, ?, ?, ?)", [
    message.at,
    message.kind,
    message.person,
    message.invoice,
    message.text,
  ]);
}

/** The newest messages first, of one person or of everybody. */
export function listNotifications(db: Db, person: string | null): Notification[] {
  return db
    .all("select * from notifications where ?1 is null or person = ?1 order by at desc, id desc limit ?2", [
      person,
      mostShown,
    ])
    .map((row) => readNotification(db, row));
}

/** Marks a message as read. */
export function markRead(db: Db, id: string): Notification {
  const number = /^\d{1,12}$/.test(id) ? Number(id) : 0;
  db.run("update notifications set read = 1 where id = ?", [number]);
  const row = db.get("select * from notifications where id = ?", [number]);
  if (row === undefined) throw notFound("notification", id);
  return readNotification(db, row);
}

function readNotification(db: Db, row: Row): Notification {
  return {
    id: integer(row, "id"),
    at: text(row, "at"),
    kind: word(row, "kind", kinds),
    person: reference(personOf(db, text(row, "person"))),
    invoice: text(row, "invoice"),
    text: text(row, "text"),
    read: integer(row, "read") === 1,
  };
}
