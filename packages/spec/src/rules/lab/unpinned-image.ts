import { defineRule } from "../rule.ts";

/** A lab runs on the same image tomorrow. */
export const unpinnedImage = defineRule({
  code: "lab/unpinned-image",
  severity: "warning",
  demand: "A container image is pinned by a digest or an exact tag.",
  subject: "lab",
  *check({ value }) {
    const { image } = value.environment;
    if (image === undefined || image.includes("@sha256:") || /[${]/.test(image)) return;
    const name = image.slice(image.lastIndexOf("/") + 1);
    const tag = name.includes(":") ? name.slice(name.indexOf(":") + 1) : undefined;
    if (tag !== undefined && isExact(tag)) return;
    yield {
      path: ["environment", "image"],
      message:
        tag === undefined
          ? `The image "${image}" has no tag, so whatever is newest is taken.`
          : `The tag "${tag}" of the image moves, so the lab may break without a change.`,
      hint: "Pin it by an exact version (node:22.11.0) or a digest (node@sha256:…).",
    };
  },
});

/** A version with at least two numbers, a date, a commit: something that is published once. */
function isExact(tag: string): boolean {
  return /\d+\.\d+/.test(tag) || /\d{6,}/.test(tag) || /^[0-9a-f]{7,40}$/.test(tag);
}
