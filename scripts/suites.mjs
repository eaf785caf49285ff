import { neededBy } from "./set-up.mjs";

/** The suites, which are projects of vitest. */
const suites = ["unit", "scripts", "tools", "browser", "sandbox", "editor"];

/** Those that only `npm run test:long` runs. */
const longSuites = ["office"];

/**
 * Which suites can run, and what is left out for want of what.
 *
 * @param found `missing`, the system packages that are not there; `editors`, whether those that tests drive
 *   are; `schemas`, the folder of official schemas, by which tests in several suites judge; `long`, whether
 *   everything is wanted.
 */
export function chooseSuites({ missing, editors, schemas, long = false }) {
  const wanted = long ? [...suites, ...longSuites] : suites;
  const reasons = new Map();
  for (const suite of wanted) {
    const names = neededBy(suite).flatMap(({ name }) => (missing.includes(name) ? [name] : []));
    if (names.length > 0) reasons.set(suite, names);
    else if (suite === "editor" && !editors) reasons.set(suite, ["the editors that tests drive"]);
  }
  const projects = wanted.filter((suite) => !reasons.has(suite));
  if (!schemas) reasons.set("official schemas", ["COURSEWRIGHT_CONFORMANCE"]);
  return { projects, leftOut: [...reasons].map(([what, why]) => `${what} (for want of ${why.join(", ")})`) };
}
