import { mkdirSync, mkdtempSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { defaultStateDir } from "@coursewright/lab";
import type { Checkup } from "./checkup.ts";

/** Whether running exercises can be remembered. */
export const stateFolder: Checkup = {
  name: "State",
  needed: "lab: what runs is remembered between commands",
  async look({ env }) {
    const folder = defaultStateDir(env);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      rmdirSync(mkdtempSync(join(folder, "doctor-")));
      return { state: "good", found: `${folder} can be written to` };
    } catch (reason) {
      const why = reason instanceof Error ? reason.message : String(reason);
      const remedy = "Make it writable, or name another place in XDG_STATE_HOME.";
      return { state: "missing", found: `${folder} cannot be written to: ${why}`, remedy };
    }
  },
};
