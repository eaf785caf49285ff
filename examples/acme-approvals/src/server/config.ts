import { resolve } from "node:path";

/** How the server was started. */
export interface Config {
  readonly port: number;
  readonly databasePath: string;
  readonly seedPath: string | undefined;
  readonly adjustableClock: boolean;
}

/** Reads the environment. Throws with a sentence for the person who started the server. */
export function readConfig(env: NodeJS.ProcessEnv, cwd: string): Config {
  return {
    port: readPort(env.PORT),
    databasePath: resolve(cwd, env.ACME_DATA || "acme-data/acme.db"),
    seedPath: env.ACME_SEED ? resolve(cwd, env.ACME_SEED) : undefined,
    adjustableClock: readClock(env.ACME_CLOCK),
  };
}

function readPort(value = ""): number {
  const port = value === "" ? 8080 : Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`PORT is "${value}": give a number from 0 to 65535.`);
}

function readClock(value = ""): boolean {
  if (value === "" || value === "system") return false;
  if (value === "adjustable") return true;
  throw new Error(`ACME_CLOCK is "${value}": give "system" or "adjustable".`);
}
