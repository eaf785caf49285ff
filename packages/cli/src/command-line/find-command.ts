import type { UsageProblem } from "./command.ts";
import type { CommandEntry, GroupEntry, Registry } from "./command-entry.ts";

/** A command or a group of commands, how it is called, and what was written after it. */
export interface FoundCommand {
  readonly name: string;
  readonly entry: CommandEntry | GroupEntry;
  readonly rest: readonly string[];
}

/** Finds the command that words name: `lab start first-steps` is `lab start` with the rest `first-steps`. */
export async function findCommand(
  words: readonly string[],
  registry: Registry,
  within = "",
): Promise<FoundCommand | UsageProblem> {
  const [word = "", ...rest] = words;
  const entry = Object.hasOwn(registry, word) ? registry[word] : undefined;
  if (entry === undefined) return unknownCommand(word, registry, within);
  const name = `${within}${word}`;
  const next = rest[0];
  if (!("commands" in entry) || next === undefined || next.startsWith("-")) return { name, entry, rest };
  return findCommand(rest, entry.commands, `${name} `);
}

/** Suggestions are loaded when somebody needs one: they bring the language with them. */
async function unknownCommand(word: string, registry: Registry, within: string): Promise<UsageProblem> {
  const { didYouMean } = await import("./did-you-mean.ts");
  return {
    problem: `There is no command "${within}${word}".`,
    remedy: didYouMean(
      word,
      Object.keys(registry),
      (near) => `coursewright ${within}${near}`,
      within === ""
        ? '"coursewright --help" lists the commands.'
        : `It has: ${Object.keys(registry).join(", ")}. "coursewright ${within}--help" says what they do.`,
    ),
  };
}
