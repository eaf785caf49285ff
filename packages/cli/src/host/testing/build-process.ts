import { build } from "../build.ts";

/** A build as a process: `ROOT OUT`; says on standard output when it begins to write. */
const [root = "", out = ""] = process.argv.slice(2);
const report = await build({
  root,
  out,
  signal: new AbortController().signal,
  progress: (text) => process.stdout.write(`${text}\n`),
});
if ("problem" in report) throw new Error(report.problem);
