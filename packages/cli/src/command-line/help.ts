import type { CommandContext } from "../command-context.ts";
import { painter } from "../terminal/paint.ts";
import { table } from "../terminal/table.ts";
import { wrap } from "../terminal/wrap.ts";
import type { Argument, Command, Flag, Flags } from "./command.ts";
import type { Registry } from "./command-entry.ts";
import { globalFlags, hasJson, placeholderOf } from "./read-input.ts";

type Surface = Pick<CommandContext, "colour" | "columns">;

/** What `coursewright --help` prints. */
export function helpOfAll(registry: Registry, surface: Surface): string {
  const width = widthOf(surface);
  return sections(surface, [
    ["", wrap(about, width).join("\n")],
    ["Usage", "  coursewright COMMAND [options]"],
    ["Commands", commandTable("", registry, width)],
    ["Begin here", exampleTable(beginnings, width)],
    ["", '"coursewright COMMAND --help" says more about a command, with examples.'],
  ]);
}

/** What `coursewright lab --help` prints. */
export function helpOfGroup(name: string, summary: string, registry: Registry, surface: Surface): string {
  const width = widthOf(surface);
  return sections(surface, [
    ["", `${summary}.`],
    ["Usage", `  coursewright ${name} COMMAND [options]`],
    ["Commands", commandTable(`${name} `, registry, width)],
    ["", `"coursewright ${name} COMMAND --help" says more about a command, with examples.`],
  ]);
}

/** What `coursewright check --help` prints. */
export function helpOfCommand(name: string, command: Command, surface: Surface): string {
  const width = widthOf(surface);
  const words = command.arguments.map(argumentUsage).join(" ");
  return sections(surface, [
    ["", wrap(command.description, width).join("\n")],
    ["Usage", `  coursewright ${[name, words, "[options]"].filter((part) => part !== "").join(" ")}`],
    ["Arguments", table(command.arguments.map(argumentRow), width)],
    ["Options", table([...flagRows(command.flags), ...flagRows(globalFlags)], width)],
    [command.words?.title ?? "", table(command.words?.rows ?? [], width)],
    ["Examples", exampleTable(command.examples, width)],
  ]);
}

const about =
  "Coursewright turns a training program written in YAML and Markdown into everything that teaches it: LMS packages, slides, guides, exercises in a sandbox, outlines and checks.";

const beginnings = [
  { command: "init my-training", does: "Write a small complete program to begin from." },
  { command: "check", does: "See what is wrong, and what to do." },
  { command: "doctor", does: "See what this machine still needs." },
];

function sections({ colour }: Surface, parts: readonly (readonly [string, string])[]): string {
  const paint = painter(colour);
  const shown = parts.filter(([, text]) => text !== "");
  return `${shown.map(([head, text]) => (head === "" ? text : `${paint.bold(head)}\n${text}`)).join("\n\n")}\n`;
}

function commandTable(prefix: string, registry: Registry, width: number): string {
  return table(
    Object.entries(registry).map(([name, { summary }]) => [`${prefix}${name}`, summary]),
    width,
  );
}

function exampleTable(examples: Command["examples"], width: number): string {
  return examples
    .flatMap(({ command, does }) => [
      `  coursewright ${command}`.trimEnd(),
      ...wrap(does, width - 6).map((line) => `      ${line}`),
    ])
    .join("\n");
}

function argumentUsage({ name, required, rest }: Argument): string {
  const shown = rest ? `${name}…` : name;
  return required ? shown : `[${shown}]`;
}

function argumentRow({ name, doc, rest }: Argument): [string, string] {
  return [rest ? `${name}…` : name, doc];
}

function flagRows(flags: Flags): (readonly [string, string])[] {
  const rows = Object.entries(flags).map(([name, flag]): [string, string] => [
    `--${name} ${hasManyChoices(flag) ? flag.value : placeholderOf(flag)}`.trimEnd(),
    docOf(flag),
  ]);
  return hasJson(flags) ? [...rows, ["--json", "The same as --format json."]] : rows;
}

function docOf(flag: Flag): string {
  const choices = hasManyChoices(flag) ? ` One of ${flag.choices.join(", ")}.` : "";
  const without = flag.kind === "word" && flag.default !== undefined ? ` Without it: ${flag.default}.` : "";
  return `${flag.doc}${choices}${without}`;
}

type ManyChoices = Extract<Flag, { kind: "word" }> & { readonly choices: readonly string[] };

/** Whether the choices would leave no room beside them. */
function hasManyChoices(flag: Flag): flag is ManyChoices {
  return flag.kind === "word" && flag.choices !== undefined && flag.choices.length > 4;
}

function widthOf({ columns = 80 }: Surface): number {
  return Math.max(40, Math.min(columns, 100));
}
