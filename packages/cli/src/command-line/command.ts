import type { CommandContext } from "../command-context.ts";

/** 0 done · 1 an error in the content, a broken promise · 2 usage or a missing tool · 70 our bug · 130 interrupted. */
export type ExitCode = number;

/** Why a command cannot begin, and the way out: the person's doing or their machine's, exit 2. */
export interface UsageProblem {
  readonly problem: string;
  readonly remedy: string;
}

/** How a command ended. */
export type Outcome = ExitCode | UsageProblem;

/** An option that is there or not. */
interface Switch {
  readonly kind: "switch";
  readonly doc: string;
}

/** An option with a text, or one of a few words. */
interface Word<Choice extends string = string> {
  readonly kind: "word";
  /** How the value is called in help, in capitals. */
  readonly value: string;
  readonly choices?: readonly Choice[];
  /** What is taken without the option; said in help. */
  readonly default?: Choice;
  readonly doc: string;
}

/** An option with a whole number. */
interface Count {
  readonly kind: "count";
  readonly value: string;
  readonly minimum: number;
  readonly doc: string;
}

export type Flag = Switch | Word | Count;
export type Flags = Readonly<Record<string, Flag>>;

/** What somebody writes after a command's name, in this order. */
export interface Argument {
  /** In capitals. */
  readonly name: string;
  readonly doc: string;
  readonly required?: boolean;
  /** Takes all that follow. */
  readonly rest?: boolean;
}

type FlagValue<F extends Flag> = F extends { readonly kind: "switch" }
  ? boolean
  : F extends { readonly kind: "count" }
    ? number | undefined
    : F extends { readonly choices: readonly (infer C extends string)[] }
      ? F extends { readonly default: string }
        ? C
        : C | undefined
      : string | undefined;

/** What somebody asked a command for. */
export interface Input<F extends Flags = Flags> {
  readonly flags: { readonly [K in keyof F]: FlagValue<F[K]> };
  /** The arguments, in their order. */
  readonly words: readonly string[];
}

/** A line in the list of commands, which the generated registry takes from here: both are written as literals. */
interface Listed {
  /** A few words, without a full stop. */
  readonly summary: string;
  /** Help shows what has the smaller number first. */
  readonly place: number;
}

/** A command as data: its help and its reading of the command line follow from it. */
export interface Command<F extends Flags = Flags> extends Listed {
  /** What it does and when somebody wants it; one or a few sentences. */
  readonly description: string;
  readonly arguments: readonly Argument[];
  readonly flags: F;
  /** Words that an option takes, each with a sentence, where there are too many for the option's line. */
  readonly words?: { readonly title: string; readonly rows: readonly (readonly [string, string])[] };
  /** Without the leading `coursewright`. */
  readonly examples: readonly { readonly command: string; readonly does: string }[];
  run(context: CommandContext, input: Input<F>): Promise<Outcome> | Outcome;
}

/**
 * Declares a command. The registry does not know the commands' flags: the reader of the command line
 * gives each command values of its own flags only.
 */
export function defineCommand<const F extends Flags>(command: Command<F>): Command {
  return command as unknown as Command;
}

/** Declares a folder of commands that are written behind its name. */
export function defineGroup(group: Listed): { readonly summary: string } {
  return group;
}

/** Whether a command could not begin. */
export function isUsageProblem<T>(outcome: T | UsageProblem): outcome is UsageProblem {
  return typeof outcome === "object" && outcome !== null && "problem" in outcome && "remedy" in outcome;
}
