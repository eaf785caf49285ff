import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./step.mjs";

/** A new empty folder outside of the repository. */
export function cleanFolder() {
  return realpathSync(mkdtempSync(join(tmpdir(), "coursewright-clean-")));
}

/** Changes to this environment that leave nothing of npm, vitest, CI and this repository in it; npm says errors only. */
export function cleanEnvironment(more = {}) {
  const unset = Object.keys(process.env)
    .filter((name) => /^(?:npm_(?!config_)|INIT_CWD$|NODE_|VITEST|TEST$|CI$|GITHUB_)/.test(name))
    .map((name) => [name, undefined]);
  const path = (process.env.PATH ?? "").split(":").filter((folder) => !folder.startsWith(root));
  const npm = { npm_config_loglevel: "error", npm_config_fetch_retries: "5" };
  const own = { PATH: path.join(":"), NO_COLOR: "1", ...npm };
  return { ...Object.fromEntries(unset), ...own, ...more };
}
