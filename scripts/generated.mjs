import { lists } from "./lists.mjs";
import { run } from "./step.mjs";

/** Commands that write generated files which are committed, and the paths they write. */
const generators = [
  {
    command: ["node", "scripts/reference.mjs"],
    paths: [...Object.keys(lists()), "docs/reference", "docs/rules/README.md", "schemas"],
  },
  {
    command: ["npm", "run", "--silent", "build", "-w", "@coursewright/acme-approvals"],
    paths: ["examples/invoice-approval/exercises/route-invoices/product"],
  },
];

/** Runs the generators and demands that nothing they write differs from what is committed or staged. */
export async function judgeGenerated() {
  for (const { command, paths } of generators) {
    const [program, ...args] = command;
    const made = await run(program, args, { quiet: true });
    if (made.code !== 0) return made;
    const difference = await run("git", ["status", "--porcelain", "--untracked-files=all", "--", ...paths], {
      quiet: true,
    });
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
