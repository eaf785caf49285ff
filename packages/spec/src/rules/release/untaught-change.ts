import { isModuleReached, ownerId } from "../../derive/reach.ts";
import type { World } from "../../workspace/world.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** No feature launches without training. */
export const untaughtChange = defineRule({
  code: "release/untaught-change",
  severity: "warning",
  demand: "What the taught release adds or changes is taught by a module.",
  subject: "product",
  *check(subject, world) {
    const release = world.head("program", "program")?.product.release;
    if (release === undefined || !intact(subject, world) || world.mayRefer("feature")) return;
    if (world.mayRefer("module")) return;
    for (const [index, { version, changes }] of subject.value.releases.entries()) {
      if (version !== release) continue;
      for (const [place, { feature, kind }] of changes.entries()) {
        if ((kind !== "added" && kind !== "changed") || isTaught(feature, world)) continue;
        yield {
          path: ["releases", index, "changes", place, "feature"],
          message: `Release ${version} ${kind === "added" ? "adds" : "changes"} "${feature}", and no module teaches it.`,
          hint: `Name it in the features: of a module, a lesson or an objective, with what people need to know.`,
        };
      }
    }
  },
});

function isTaught(feature: string, world: World): boolean {
  return world.uses("feature", feature).some(({ kind, key }) => {
    if (kind !== "module" && kind !== "lesson" && kind !== "objective") return false;
    const module = ownerId(key);
    return world.head("module", module)?.status !== "retired" || world.get(isModuleReached, module);
  });
}
