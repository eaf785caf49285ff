import { resolve } from "node:path";
import type { CommandContext } from "./command-context.ts";
import { type ExitCode, isUsageProblem, type Outcome } from "./command-line/command.ts";
import { findCommand } from "./command-line/find-command.ts";
import { readInput } from "./command-line/read-input.ts";
import { registry } from "./command-line/registry.ts";
import { systemRefusal } from "./system-refusal.ts";
import { tellProblem } from "./tell-errors.ts";
import { version } from "./version.ts";

/** Runs one command line, without the program's own name, and says how it ended. Only bugs are thrown. */
export async function runCommandLine(argv: readonly string[], context: CommandContext): Promise<ExitCode> {
  const outcome = await dispatch(argv, context).catch(refusedOrThrown);
  if (context.signal.aborted) return 130;
  if (!isUsageProblem(outcome)) return outcome;
  tellProblem(outcome, context);
  return 2;
}

function refusedOrThrown(error: unknown): Outcome {
  const refusal = systemRefusal(error);
  if (refusal === undefined) throw error;
  return refusal;
}

async function dispatch(argv: readonly string[], context: CommandContext): Promise<Outcome> {
  const [first] = argv;
  if (first === "--version" || first === "-V" || first === "version") return tell(`${version()}\n`, context);
  const words = commandFirst(first === "help" ? [...argv.slice(1), "--help"] : argv);
  if (words[0] === undefined || words[0].startsWith("-")) return overview(words, context);
  const found = await findCommand(words, registry);
  if (isUsageProblem(found)) return found;
  const { name, entry, rest } = found;
  if ("commands" in entry) {
    const { helpOfGroup } = await import("./command-line/help.ts");
    return tell(helpOfGroup(name, entry.summary, entry.commands, context), context);
  }
  const command = await entry.load();
  const read = await readInput(name, command, rest);
  if (isUsageProblem(read)) return read;
  const { input, global } = read;
  if (global.help) {
    const { helpOfCommand } = await import("./command-line/help.ts");
    return tell(helpOfCommand(name, command, context), context);
  }
  const cwd = global.dir === undefined ? context.cwd : resolve(context.cwd, global.dir);
  return command.run({ ...context, cwd, quiet: context.quiet || global.quiet }, input);
}

/** Options that every command has may also stand before it. */
function commandFirst(argv: readonly string[]): readonly string[] {
  const before: string[] = [];
  const rest = [...argv];
  while (rest[0]?.startsWith("-") && rest[0] !== "--") {
    const option = rest.shift() ?? "";
    before.push(option);
    if (option === "--dir") before.push(...rest.splice(0, 1));
  }
  return rest.length === 0 ? before : [rest[0] ?? "", ...splitGroup(rest.slice(1), before)];
}

/** Puts them behind a group's second word, and before a `--` that ends our own options. */
function splitGroup(rest: readonly string[], options: readonly string[]): readonly string[] {
  if (options.length === 0) return rest;
  const end = rest.indexOf("--");
  return end < 0 ? [...rest, ...options] : [...rest.slice(0, end), ...options, ...rest.slice(end)];
}

async function overview(options: readonly string[], context: CommandContext): Promise<Outcome> {
  const unknown = options.find((option) => !["--help", "-h", "--quiet", "-q"].includes(option));
  if (unknown !== undefined)
    return {
      problem: `There is no option ${unknown} without a command.`,
      remedy: '"coursewright --help" lists the commands.',
    };
  const { helpOfAll } = await import("./command-line/help.ts");
  return tell(helpOfAll(registry, context), context);
}

function tell(text: string, context: CommandContext): ExitCode {
  context.stdout(text);
  return 0;
}
