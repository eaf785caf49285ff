import { spawnSync } from "node:child_process";

/** What the commands of pages need beyond Node: how to see that it is there. */
const needs = [
  { pattern: /\bcoursewright lab (?!--)/, name: "bubblewrap", command: "bwrap" },
  { pattern: /\bcoursewright verify\b/, name: "chromium", command: "chromium" },
];

/**
 * Whether a block cannot be followed on this machine, for want of a system package. Under CI nothing is
 * left out: there it is an error of whoever set the machine up.
 *
 * @returns the package that is missing.
 */
export function missingFor(block) {
  if (process.env.CI === "true" || !["console", "sh"].includes(block.language)) return undefined;
  return needs.find(({ pattern, command }) => pattern.test(block.text) && !runs(command))?.name;
}

function runs(command) {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;
}
