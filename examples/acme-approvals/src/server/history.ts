import type { HistoryEntry } from "../shared/model.ts";
import type { Db } from "./database.ts";
import { personOf, reference } from "./people.ts";
import { maybeText, text, word } from "./row.ts";

const kinds: Readonly<Record<HistoryEntry["kind"], true>> = {
  submitted: true,
  unrouted: true,
  routed: true,
  notified: true,
  escalated: true,
  delegated: true,
  approved: true,
  rejected: true,
};

/** One fact to remember about an invoice. */
export interface Fact {
  readonly invoice: string;
  readonly at: string;
  readonly kind: HistoryEntry["kind"];
  readonly text: string;
  readonly by?: string;
  readonly to?: string;
}

/** Adds a line to an invoice's history. */
export function record(db: Db, fact: Fact): void {
  db.run("insert into history (invoice, at, kind, text, actor, target) values (?, ?, ?, ?, ?, ?)", [
    fact.invoice,
    fact.at,
    fact.kind,
    fact.text,
    fact.by ?? null,
    fact.to ?? null,
  ]);
}

/** Everything that happened to an invoice, oldest first. */
export function historyOf(db: Db, invoice: string): HistoryEntry[] {
  return db.all("select * from history where invoice = ? order by at, id", [invoice]).map((row) => ({
    at: text(row, "at"),
    kind: word(row, "kind", kinds),
    text: text(row, "text"),
    by: someone(db, maybeText(row, "actor")),
    to: someone(db, maybeText(row, "target")),
  }));
}

function someone(db: Db, id: string | null): HistoryEntry["by"] {
  return id === null ? null : reference(personOf(db, id));
}
