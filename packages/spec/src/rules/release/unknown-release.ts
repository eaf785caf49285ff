import { nearest } from "../../text/nearest.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** The release a program teaches is one of the product's. */
export const unknownRelease = defineRule({
  code: "release/unknown-release",
  severity: "error",
  demand: "The release that a program teaches is one of the product's.",
  subject: "program",
  *check({ value }, world) {
    const { release } = value.product;
    const product = world.value("product", "product");
    if (release === undefined || product === undefined) return;
    const versions = product.releases.map(({ version }) => version);
    if (versions.includes(release) || !intact({ kind: "product", key: "product" }, world)) return;
    const near = nearest(release, versions);
    yield {
      path: ["product", "release"],
      message: `product.yaml has no release "${release}".`,
      hint:
        near === undefined
          ? `Add it there with what it changed${versions.length === 0 ? "" : `, or teach one of ${versions.slice(0, 6).join(", ")}`}.`
          : `Did you mean "${near}"? Else add it there with what it changed.`,
      ...(near === undefined
        ? {}
        : {
            fixes: [
              {
                title: `Change to "${near}"`,
                edits: [{ path: ["product", "release"], newText: `"${near}"` }],
              },
            ],
          }),
    };
  },
});
