import type { CodeInfo } from "@coursewright/spec";

/**
 * Every code of what building finds. Codes are for ever; each has a page in docs/rules/output. What loses
 * nothing that was asked for, or only what no package can hold, is a remark; what leaves something else out, or shows it so
 * that people cannot read it, is a warning; an error stops the build.
 */
export const findingCodes = [
  {
    code: "output/empty",
    severity: "warning",
    demand: "What is built teaches or assesses something.",
  },
  {
    code: "output/glyph",
    severity: "warning",
    demand: "Every character of a document is in one of its fonts.",
  },
  {
    code: "output/item-type",
    severity: "info",
    demand: "A package asks what a browser can judge; people and labs judge the rest.",
  },
  {
    code: "output/link",
    severity: "warning",
    demand: "Links lead to pages of the package, to files, or into the web.",
  },
  { code: "output/missing-file", severity: "error", demand: "Files that are shipped exist." },
  { code: "output/no-lab", severity: "info", demand: "Scripts are built for labs that run on any machine." },
  {
    code: "output/nothing-scored",
    severity: "warning",
    demand: "A scored assessment has an item that can be scored.",
  },
  {
    code: "output/picture",
    severity: "warning",
    demand: "Pictures are in a format that documents can show.",
  },
  {
    code: "output/pool",
    severity: "warning",
    demand: "A browser can judge as many items of a pool as are drawn from it.",
  },
  { code: "output/remote-media", severity: "warning", demand: "Pictures are files of the workspace." },
  { code: "output/same-path", severity: "error", demand: "Every package has a path of its own." },
  { code: "output/slide-code", severity: "warning", demand: "Code on a slide fits on it." },
  {
    code: "output/slide-list",
    severity: "warning",
    demand: "A list on a slide has so many entries as people take in while they listen.",
  },
  {
    code: "output/slide-pages",
    severity: "warning",
    demand: "A heading has so much to show as few slides hold.",
  },
  { code: "output/slide-table", severity: "warning", demand: "A table on a slide is no wider than it." },
  {
    code: "output/slide-title",
    severity: "warning",
    demand: "A slide's title is short, and its lesson's only one.",
  },
  {
    code: "output/suspend-data",
    severity: "error",
    demand: "Where a learner is fits into what an LMS remembers.",
  },
  { code: "output/template", severity: "error", demand: "Words between {{ and }} are variables." },
  {
    code: "output/time-limit",
    severity: "info",
    demand: "Time limits of a package can be extended by its learners.",
  },
] as const satisfies readonly CodeInfo[];

export type FindingCode = (typeof findingCodes)[number]["code"];
