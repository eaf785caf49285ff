import { entangledModules, requirementPath } from "../requirements.ts";
import { defineRule } from "../rule.ts";

/** A module does not require itself, over any number of others. */
export const cycle = defineRule({
  code: "path/cycle",
  severity: "error",
  demand: "A module does not require itself, over any number of others.",
  subject: "module",
  *check({ id, value }, world) {
    const requires = value.requires ?? [];
    if (requires.length === 0 || !world.get(entangledModules, "program").includes(id)) return;
    const path = requirementPath(id, id, world);
    const first = path === undefined ? undefined : [...path].sort()[0];
    if (path === undefined || first !== id) return;
    const steps = path.map((module) => `"${module}"`);
    yield {
      path: ["requires", requires.indexOf(path[1] ?? "")],
      message:
        path.length === 2
          ? `The module "${id}" requires itself.`
          : `These modules require one another: ${steps.join(" → ")}. None of them can be the first.`,
      hint: "Remove one of these lines: the one that people could do without.",
      related: path.slice(1, -1).map((module, index) => ({
        entity: { kind: "module", key: module },
        path: ["requires", (world.head("module", module)?.requires ?? []).indexOf(path[index + 2] ?? "")],
        message: `"${module}" requires "${path[index + 2]}".`,
      })),
    };
  },
});
