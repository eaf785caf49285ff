import { isModuleReached, isRequiredByReached } from "../../derive/reach.ts";
import { isId } from "../../types/names.ts";
import { defineRule } from "../rule.ts";

/** A module in use is on some track. */
export const unusedModule = defineRule({
  code: "path/unused-module",
  severity: "warning",
  demand: "A module in use is on some track.",
  subject: "module",
  *check({ id, value }, world) {
    if (!isId(id) || value.status === "draft" || value.status === "retired") return;
    if (world.get(isModuleReached, id)) return;
    if (!world.sound("track", "module", "variant") || isRequiredByReached(id, world)) return;
    yield {
      message: `No track leads to the module "${id}".`,
      hint: "Put it into the journey of a track, add it in a variant, or set its status: draft while it is being written, retired when nobody takes it any more.",
    };
  },
});
