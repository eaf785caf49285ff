import type { Product } from "../../language/language.ts";
import { compareVersions } from "../../text/compare-versions.ts";
import { defineRule } from "../rule.ts";

const teaching = new Set(["module", "lesson", "objective"]);

/** What the product no longer has is no longer taught. */
export const removedFeature = defineRule({
  code: "release/removed-feature",
  severity: "warning",
  demand: "A feature that is gone in the taught release is not taught.",
  subject: "any",
  *check({ kind, key, owner }, world) {
    if (!teaching.has(kind)) return;
    for (const { kinds, text, path } of world.references(kind, key)) {
      if (!kinds.includes("feature")) continue;
      const feature = world.value("feature", text);
      const release = world.head("program", "program")?.product.release;
      if (feature === undefined || release === undefined) continue;
      const gone = goneIn(text, feature.removedIn, world.value("product", "product"));
      if (gone === undefined || compareVersions(gone, release) > 0) continue;
      if (world.head("module", owner)?.status === "retired") continue;
      const next = feature.replacedBy;
      yield {
        path,
        message: `"${text}" went away in release ${gone}, and this ${kind} still teaches it.`,
        hint: next === undefined ? "Take it out, or retire the module." : `"${next}" took its place.`,
        ...(next === undefined
          ? {}
          : { fixes: [{ title: `Change to "${next}"`, edits: [{ path, newText: next }] }] }),
      };
    }
  },
});

/** As the feature says itself, or as a release's list of changes says. */
function goneIn(
  feature: string,
  removedIn: string | undefined,
  product: Product | undefined,
): string | undefined {
  const release = product?.releases.find(({ changes }) =>
    changes.some((change) => change.feature === feature && change.kind === "removed"),
  );
  return removedIn ?? release?.version;
}
