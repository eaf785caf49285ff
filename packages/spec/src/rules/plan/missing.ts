import { defineRule } from "../rule.ts";
import { isProgramWhole } from "../whole.ts";

/** Every segment has a plan. */
export const missing = defineRule({
  code: "plan/missing",
  severity: "warning",
  demand: "Every segment has a plan.",
  subject: "segment",
  *check({ id }, world) {
    const program = world.head("program", "program");
    if (program === undefined || program.plans?.[id] !== undefined) return;
    const roles = world.keys("track").map((track) => world.value("track", track)?.role ?? "");
    if (roles.every((role) => world.value("role", role)?.plan !== undefined)) return;
    if (!isProgramWhole(world) || !world.sound("segment")) return;
    const none = Object.keys(program.plans ?? {}).length === 0;
    if (none && world.keys("segment")[0] !== id) return;
    yield {
      message: none
        ? "No segment has a plan: nothing says how anybody is taught."
        : `The segment "${id}" has no plan: nothing says how it is taught.`,
      hint: `Add it to plans: ${id}: { teach: ilt, again: video, reference: docs }.`,
    };
  },
});
