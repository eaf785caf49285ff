import { headingAnchors } from "../../text/heading-anchors.ts";
import { nearest } from "../../text/nearest.ts";
import type { World } from "../../workspace/world.ts";
import { pathOf } from "../missing-target.ts";
import { defineRule, type Finding } from "../rule.ts";
import { type ShownTarget, shownTargets } from "../shown-targets.ts";

/** Every link to a heading leads to one. */
export const headingMissing = defineRule({
  code: "reference/heading-missing",
  severity: "warning",
  demand: "Every link to a heading of a lesson leads to one.",
  subject: "any",
  *check(subject, world) {
    for (const shown of shownTargets(subject, world)) {
      if (shown.picture || !shown.target.includes("#")) continue;
      const finding = judge(shown, world);
      if (finding !== undefined) yield finding;
    }
  },
});

function judge({ target, document, spot }: ShownTarget, world: World): Finding | undefined {
  const [, address = "", name = ""] = /^([^#]*)#(.+)$/s.exec(target) ?? [];
  if (
    name === "" ||
    /[{}/[\]]/.test(target.slice(address.length)) ||
    /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)
  )
    return undefined;
  const path = address === "" ? document : linkedVersion(pathOf(address, document) ?? "", document, world);
  const headings = path.endsWith(".md") ? world.file(path)?.markdown?.headings : undefined;
  if (headings === undefined || headings.some(({ text }) => text.includes("{{"))) return undefined;
  const anchors = headingAnchors(headings.map(({ text }) => text));
  const written = decode(name);
  if (anchors.includes(written.toLowerCase())) return undefined;
  const near = nearest(written, anchors);
  return {
    ...spot,
    message: `The link "${target}" leads to no heading${address === "" ? " of this text" : ` of ${address}`}.`,
    hint:
      near === undefined
        ? `${headings.length === 0 ? "It has no headings." : `Its headings are reached as ${some(anchors)}.`} Correct the part behind #, or leave it out.`
        : `Did you mean "${address}#${near}"?`,
  };
}

/** A link in a translation leads to the translation of what it names, where there is one. */
function linkedVersion(path: string, document: string, world: World): string {
  const ending = /(?:\.[\w-]+){1,2}\.md$/.exec(document)?.[0] ?? "";
  const version = path.replace(/\.md$/, ending);
  return ending !== "" && world.file(version) !== undefined ? version : path;
}

function some(anchors: readonly string[]): string {
  const shown = anchors.slice(0, 5).map((anchor) => `#${anchor}`);
  return `${shown.join(", ")}${anchors.length > 5 ? " and others" : ""}`;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
