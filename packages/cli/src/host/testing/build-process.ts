import { build } from "../build.ts";

/** A build as a process: `ROOT OUT [halt]`; says on standard output when it begins to write, and halts there. */
const [root = "", out = "", halt] = process.argv.slice(2);
const report = await build({
  root,
  out,
  signal: new AbortController().signal,
  progress: (text) => {
    process.stdout.write(`${text}\n`);
    if (halt !== undefined) process.kill(process.pid, "SIGSTOP");
  },
});
if ("problem" in report) throw new Error(report.problem);
