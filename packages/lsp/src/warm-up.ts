import { Workspace } from "@coursewright/spec";
import type { Host } from "./host.ts";
import { longFile, longText, sample } from "./warm-up-sample.ts";

/** So often a sample is read: by then the engine has compiled what a long document needs. */
const rounds = 30;

/**
 * Analyses a sample in pieces of a few milliseconds while nothing else is to be done, so that the first long
 * document is opened by code that is compiled already. Nothing of it is kept.
 */
export async function warmUp(idle: NonNullable<Host["idle"]>): Promise<void> {
  for (const work of pieces()) await new Promise<void>((resolve) => idle(() => resolve(work())));
}

function* pieces(): Generator<() => void> {
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(sample)) yield () => workspace.set(path, text);
  for (let round = 0; round < rounds; round += 1) {
    yield () => workspace.set(longFile, longText(round));
    yield () => void workspace.diagnosticsOf(longFile);
  }
}
