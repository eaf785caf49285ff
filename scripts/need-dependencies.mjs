import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, say } from "./step.mjs";

/** Ends the process with the way out where the npm dependencies are not installed. */
export function needDependencies() {
  if (existsSync(join(root, "node_modules/esbuild"))) return;
  say("✗ The npm dependencies are not installed. Run: npm install");
  process.exit(2);
}
