import { run, tool } from "./step.mjs";

const quiet = { quiet: true };

/** Files, exports and dependencies that nobody uses. */
export function judgeUnused(cwd) {
  return tool("knip", [], { ...quiet, cwd });
}

/** Format and lint; a warning is too much. */
export function judgeStyle(cwd) {
  return tool("biome", ["ci", "--error-on-warnings"], { ...quiet, cwd });
}

/** Who imports whom. */
export function judgeBoundaries() {
  return tool("depcruise", ["--config", ".dependency-cruiser.cjs", "packages", "scripts"], quiet);
}

/** The types of all that is not built: tests, benchmarks, scripts; after a build. */
export function judgeTypesOfTests() {
  return tool("tsc", ["-p", "tsconfig.test.json"], quiet);
}

/** The types of the product that the reference program teaches: its server, and its pages in a browser. */
export async function judgeTypesOfProduct() {
  const product = "examples/acme-approvals";
  const server = await tool("tsc", ["-p", product], quiet);
  return server.code === 0 ? tool("tsc", ["-p", `${product}/src/web`], quiet) : server;
}

/** Runs each generator and demands that nothing it writes differs from what is committed or staged. */
export async function judgeGenerated(generators, cwd) {
  for (const { command, paths } of generators) {
    const [program, ...args] = command;
    const made = await run(program, args, { ...quiet, cwd });
    if (made.code !== 0) return made;
    const status = ["status", "--porcelain", "--untracked-files=all", "--", ...paths];
    const difference = await run("git", status, { ...quiet, cwd });
    const changed = difference.output.split("\n").filter((line) => /^.[MD?]/.test(line));
    if (changed.length > 0) {
      return {
        code: 1,
        output: `Generated files are out of date; "${command.join(" ")}" writes them:\n${changed.join("\n")}\n`,
      };
    }
  }
  return { code: 0, output: "" };
}
