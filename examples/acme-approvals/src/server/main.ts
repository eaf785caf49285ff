import "./compile-wasm-once.ts";
import { join } from "node:path";
import { createApi } from "./api.ts";
import { createClock } from "./clock.ts";
import { type Config, readConfig } from "./config.ts";
import { openDatabase } from "./database.ts";
import { runDueEscalations } from "./escalations.ts";
import type { Office } from "./office.ts";
import { seedOnce } from "./seed.ts";
import { loadSeed } from "./seed-file.ts";
import { createHttpServer } from "./server.ts";
import { loadStaticFiles } from "./static-files.ts";

const escalationInterval = 30_000;

try {
  run(readConfig(process.env, process.cwd()));
} catch (error) {
  refuse(error);
}

function run(config: Config): void {
  const seed = loadSeed(config.seedPath);
  const files = loadStaticFiles(join(import.meta.dirname, "public"));
  const db = openDatabase(config.databasePath);
  process.once("exit", () => db.close());
  seedOnce(db, seed);
  const office: Office = { db, clock: createClock(db, config.adjustableClock) };
  const server = createHttpServer({ api: createApi(office, seed), files });
  server.once("error", refuse);
  server.listen(config.port, "127.0.0.1", () => announce(server.address()));
  keepEscalating(office);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit(0));
}

function keepEscalating(office: Office): void {
  const { db } = office;
  setInterval(() => db.transaction(() => runDueEscalations(office)), escalationInterval).unref();
}

function announce(address: ReturnType<ReturnType<typeof createHttpServer>["address"]>): void {
  const port = typeof address === "object" ? address?.port : address;
  process.stdout.write(`Acme Approvals is ready on http://127.0.0.1:${port}\n`);
}

function refuse(error: unknown): never {
  process.stderr.write(
    `Acme Approvals cannot start. ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(2);
}
