import { openDatabase } from "../server/database.ts";

/** How many lines the crashing program had written for good. More than fit into the database's cache. */
const lines = 8000;

const db = openDatabase(process.env.ACME_DATA ?? "");
db.transaction(() => {
  for (let line = 0; line < lines; line += 1) write("whole");
});
db.transaction(() => {
  db.run("update history set text = ?", ["half".repeat(150)]);
  for (let line = 0; line < lines; line += 1) write("half");
  process.kill(process.pid, "SIGKILL");
});

function write(text: string): void {
  db.run("insert into history (invoice, at, kind, text) values ('INV-1', '', 'routed', ?)", [
    text.repeat(150),
  ]);
}
