import type { Use } from "../../workspace/entity-index.ts";
import { defineRule } from "../rule.ts";

/** A module in use is on some track. */
export const unusedModule = defineRule({
  code: "path/unused-module",
  severity: "warning",
  demand: "A module in use is on some track.",
  subject: "module",
  *check({ id, value }, world) {
    if (value.status === "draft" || value.status === "retired") return;
    if (world.keys("track").length === 0 || world.uses("module", id).some((use) => isTaken(use, id))) return;
    if (!world.sound("track", "module", "variant")) return;
    yield {
      message: `No track leads to the module "${id}".`,
      hint: "Put it into the journey of a track, add it in a variant, or set its status: draft while it is being written, retired when nobody takes it any more.",
    };
  },
});

/** By a journey, or by a variant that adds it or puts it in another's place. */
function isTaken({ kind, path }: Use, id: string): boolean {
  if (kind === "track") return true;
  if (kind !== "variant") return false;
  return path[0] === "replace" ? path.at(-1) !== id : path.includes("add");
}
