import { amountText } from "../shared/words.ts";
import type { Db } from "./database.ts";
import { record } from "./history.ts";
import { tables } from "./schema.ts";
import type { Seed, SeedInvoice } from "./seed-file.ts";

/** Fills a new database; leaves one that has people alone. */
export function seedOnce(db: Db, seed: Seed): void {
  if (db.get("select 1 from people limit 1") === undefined) reseed(db, seed);
}

/** Empties the database and fills it again. */
export function reseed(db: Db, seed: Seed): void {
  db.transaction(() => {
    for (const table of tables) db.run(`delete from ${table}`);
    const settings = {
      director: seed.director,
      controller: seed.controller,
      ...(seed.clock && { clock: seed.clock }),
    };
    for (const entry of Object.entries(settings)) db.run("insert into settings values (?, ?)", entry);
    for (const one of seed.departments)
      db.run("insert into departments values (?, ?, ?)", [one.id, one.name, one.manager]);
    seed.people.forEach((one, position) => {
      db.run("insert into people values (?, ?, ?, ?, ?, ?)", [
        one.id,
        one.name,
        one.title,
        one.department,
        one.manager || null,
        position,
      ]);
    });
    seed.invoices.forEach((invoice, index) => {
      addInvoice(db, invoice, index + 1001);
    });
  });
}

function addInvoice(db: Db, invoice: SeedInvoice, sequence: number): void {
  const { supplier, description, amount, submitter, submittedAt, decision } = invoice;
  const id = `INV-${sequence}`;
  db.run(
    "insert into invoices (sequence, id, supplier, description, cents, submitter, submitted_at, status) values (?, ?, ?, ?, ?, ?, ?, ?)",
    [
      sequence,
      id,
      supplier,
      description,
      Math.round(amount * 100),
      submitter,
      submittedAt,
      decision?.outcome ?? "unrouted",
    ],
  );
  record(db, {
    invoice: id,
    at: submittedAt,
    kind: "submitted",
    text: `Submitted for ${amountText(amount)}`,
    by: submitter,
  });
  if (decision === null) {
    const text = "No active workflow is started by a submitted invoice: nobody has it";
    record(db, { invoice: id, at: submittedAt, kind: "unrouted", text });
    return;
  }
  const text = `${decision.outcome === "approved" ? "Approved" : "Rejected"} by e-mail`;
  record(db, { invoice: id, at: decision.at, kind: decision.outcome, text, by: decision.by });
}
