import { parseArgs } from "node:util";
import {
  type Argument,
  type Command,
  type Flag,
  type Flags,
  type Input,
  isUsageProblem,
  type UsageProblem,
} from "./command.ts";

/** Options that every command understands. */
export const globalFlags = {
  dir: { kind: "word", value: "DIR", doc: "Work as if you stood in that folder." },
  quiet: { kind: "switch", doc: "Print the result only, no progress." },
  help: { kind: "switch", doc: "Show this help." },
} as const satisfies Flags;

/** What was read: the command's own input, and the options that every command has. */
export interface ReadInput {
  readonly input: Input;
  readonly global: Input<typeof globalFlags>["flags"];
}

/** Reads what was written after a command's name. */
export async function readInput(
  name: string,
  command: Command,
  written: readonly string[],
): Promise<ReadInput | UsageProblem> {
  const flags: Flags = { ...command.flags, ...globalFlags };
  const { tokens } = parse(written, flags);
  const values: Record<string, string | number | boolean> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const value = await readOption(token, flags, name);
    if (isUsageProblem(value)) return value;
    values[value.flag] = value.value;
  }
  const input = { flags: { ...defaultsOf(command.flags), ...values }, words };
  // Built key by key from the flags' own kinds just above.
  const read = { input, global: { ...defaultsOf(globalFlags), ...values } } as unknown as ReadInput;
  return read.global.help ? read : (judgeWords(words, command.arguments, name) ?? read);
}

function parse(written: readonly string[], flags: Flags) {
  const options: Record<string, { type: "boolean" | "string"; short?: string }> = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      { type: flag.kind === "switch" ? "boolean" : "string" },
    ]),
  );
  options.help = { type: "boolean", short: "h" };
  options.quiet = { type: "boolean", short: "q" };
  return parseArgs({ args: [...written], options, strict: false, allowPositionals: true, tokens: true });
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

interface ReadOption {
  readonly flag: string;
  readonly value: string | number | boolean;
}

async function readOption(
  token: OptionToken,
  flags: Flags,
  command: string,
): Promise<ReadOption | UsageProblem> {
  const { name, rawName, value } = token;
  if (name === "json" && hasJson(flags)) return { flag: "format", value: "json" };
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (flag === undefined) return unknownFlag(rawName, flags, command);
  if (flag.kind === "switch") {
    if (value !== undefined) return problem(`${rawName} takes no value.`, `Write ${rawName} alone.`);
    return { flag: name, value: true };
  }
  if (value === undefined)
    return problem(`${rawName} needs a value.`, `Write ${rawName} ${placeholderOf(flag)}.`);
  return flag.kind === "count" ? readCount(name, value, flag.minimum) : readWord(name, value, flag.choices);
}

/** Whether a command can answer in JSON: then `--json` is short for it. */
export function hasJson(flags: Flags): boolean {
  const format = flags.format;
  return format?.kind === "word" && format.choices?.includes("json") === true;
}

async function readWord(
  name: string,
  value: string,
  choices: readonly string[] | undefined,
): Promise<ReadOption | UsageProblem> {
  if (choices === undefined || choices.includes(value)) return { flag: name, value };
  const { didYouMean } = await import("./did-you-mean.ts");
  const list = `It takes one of: ${choices.join(", ")}.`;
  return problem(
    `--${name} does not take "${value}".`,
    didYouMean(value, choices, (near) => `--${name} ${near}`, list),
  );
}

function readCount(name: string, value: string, minimum: number): ReadOption | UsageProblem {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= minimum) return { flag: name, value: number };
  return problem(`--${name} does not take "${value}".`, `It takes a whole number from ${minimum}.`);
}

async function unknownFlag(rawName: string, flags: Flags, command: string): Promise<UsageProblem> {
  const { didYouMean } = await import("./did-you-mean.ts");
  const names = [...Object.keys(flags), ...(hasJson(flags) ? ["json"] : [])];
  return problem(
    `There is no option ${rawName}.`,
    didYouMean(
      rawName.replace(/^-+/, ""),
      names,
      (near) => `--${near}`,
      `"coursewright ${command} --help" lists the options.`,
    ),
  );
}

function judgeWords(
  words: readonly string[],
  known: readonly Argument[],
  command: string,
): UsageProblem | undefined {
  const missing = known.find((argument, index) => argument.required && words[index] === undefined);
  const help = `"coursewright ${command} --help" shows how it is used.`;
  if (missing !== undefined)
    return problem(`coursewright ${command} needs ${missing.name}.`, `${missing.doc} ${help}`);
  const extra = words[known.length];
  if (extra === undefined || known.at(-1)?.rest) return undefined;
  return problem(`coursewright ${command} does not know what to do with "${extra}".`, help);
}

function defaultsOf(flags: Flags): Readonly<Record<string, string | boolean>> {
  const defaults: Record<string, string | boolean> = {};
  for (const [name, flag] of Object.entries(flags)) {
    if (flag.kind === "switch") defaults[name] = false;
    else if (flag.kind === "word" && flag.default !== undefined) defaults[name] = flag.default;
  }
  return defaults;
}

/** What stands for an option's value in help. */
export function placeholderOf(flag: Flag): string {
  if (flag.kind === "switch") return "";
  return flag.kind === "word" && flag.choices !== undefined ? flag.choices.join("|") : flag.value;
}

function problem(text: string, remedy: string): UsageProblem {
  return { problem: text, remedy };
}
