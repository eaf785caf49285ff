import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Guarantee, SandboxDriver, SessionSpec } from "../drivers/driver.ts";
import { endMarked, PlainSession, type PlainState } from "./plain-session.ts";

/** No sandbox at all: the exercise runs as the person, on their machine, in a folder of its own. */
export const plainDriver: SandboxDriver = {
  name: "plain",
  probe: async () => ({ ok: true, guarantees: new Set<Guarantee>(), notes: missing }),
  start,
  async attach(folder) {
    const state = await load(folder);
    return state === null ? null : new PlainSession(folder, state, (next) => save(folder, next));
  },
  async purge(folder) {
    const state = await load(folder);
    if (state !== null) await endMarked(state.marker);
  },
};

const missing = [
  "nothing is isolated: scripts read and change whatever you can, and reach the network",
  "no limit on processes, memory, processor time or disk",
  "what a script leaves running is found by its environment only",
];

async function start(spec: SessionSpec) {
  const state: PlainState = { version: 1, marker: `${spec.id}:${spec.folder}`, services: [] };
  await mkdir(join(spec.folder, "home"), { recursive: true, mode: 0o700 });
  await mkdir(join(spec.folder, "log"), { recursive: true });
  await mkdir(join(spec.folder, "checker"), { recursive: true });
  for (const { source, target } of spec.files) {
    await mkdir(join(spec.folder, "home", dirname(target)), { recursive: true });
    await copyFile(source, join(spec.folder, "home", target));
  }
  await save(spec.folder, state);
  return new PlainSession(spec.folder, state, (next) => save(spec.folder, next));
}

async function load(folder: string): Promise<PlainState | null> {
  const text = await readFile(join(folder, fileName), "utf8").catch(() => null);
  // Only this module writes the file, into a folder that only its owner can enter.
  return text === null ? null : (JSON.parse(text) as PlainState);
}

async function save(folder: string, state: PlainState): Promise<void> {
  await writeFile(join(folder, fileName), JSON.stringify(state), { mode: 0o600 });
}

const fileName = "plain.json";
