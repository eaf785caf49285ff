import { resolveProgram, type Workspace } from "@coursewright/spec";
import type { CommandContext } from "../command-context.ts";
import { defineCommand, isUsageProblem, type Outcome, type UsageProblem } from "../command-line/command.ts";
import { didYouMean } from "../command-line/did-you-mean.ts";
import { findWorkspace } from "../host/find-workspace.ts";
import { loadWorkspace } from "../host/load-workspace.ts";
import { outlineFormatNames, outlineFormats } from "../outline-formats/format.ts";
import { tellErrors } from "../tell-errors.ts";

/** `coursewright outline` */
export const outline = defineCommand({
  summary: "Show the whole program with minutes, agendas and coverage",
  place: 70,
  description:
    "Shows the program as a whole: each track's modules and agenda with minutes, each segment's mix as planned and as wanted, and how many objectives are taught, practised and assessed. As JSON it is the way for other tools to read a program.",
  arguments: [{ name: "DIR", doc: "The program's folder or one inside it; where you stand without it." }],
  flags: {
    language: {
      kind: "word",
      value: "LANGUAGE",
      doc: "One of the program's languages, such as id; its first without it.",
    },
    variant: { kind: "word", value: "ID", doc: "An industry's or a customer's variant of the program." },
    format: {
      kind: "word",
      value: "FORMAT",
      choices: outlineFormatNames,
      default: "pretty",
      doc: "How to print it.",
    },
  },
  examples: [
    { command: "outline", does: "See the program you stand in." },
    { command: "outline my-training --language id", does: "In Indonesian." },
    { command: "outline --json", does: 'For programs; "coursewright schema outline" describes it.' },
  ],
  run(context, { flags, words: [dir] }): Outcome {
    const root = findWorkspace(context.cwd, dir);
    if (isUsageProblem(root)) return root;
    const workspace = loadWorkspace(root);
    const unknown = unknownChoice(workspace, flags.language, flags.variant);
    if (unknown !== undefined) return unknown;
    return print(workspace, flags, context);
  },
});

interface Choices {
  readonly language: string | undefined;
  readonly variant: string | undefined;
  readonly format: keyof typeof outlineFormats;
}

function print(
  workspace: Workspace,
  { language, variant, format }: Choices,
  context: CommandContext,
): Outcome {
  const program = resolveProgram(workspace, {
    ...(language === undefined ? {} : { language }),
    ...(variant === undefined ? {} : { variant }),
  });
  if (program === undefined) {
    tellErrors(workspace, context, "it has no outline yet");
    return 1;
  }
  context.stdout(outlineFormats[format](program, { colour: context.colour, columns: context.columns ?? 80 }));
  return tellErrors(workspace, context, "the outline lacks what is broken") ? 1 : 0;
}

function unknownChoice(
  workspace: Workspace,
  language: string | undefined,
  variant: string | undefined,
): UsageProblem | undefined {
  workspace.settle();
  const languages = workspace.world.head("program", "program")?.languages ?? ["en"];
  const variants = workspace.world.keys("variant");
  if (language !== undefined && !languages.includes(language))
    return unknown(`The program has no language "${language}".`, "language", language, languages);
  if (variant !== undefined && !variants.includes(variant))
    return unknown(`The program has no variant "${variant}".`, "variant", variant, variants);
  return undefined;
}

function unknown(problem: string, flag: string, word: string, names: readonly string[]): UsageProblem {
  const list = names.length === 0 ? `It has no ${flag} at all.` : `It has: ${names.join(", ")}.`;
  return { problem, remedy: didYouMean(word, names, (near) => `--${flag} ${near}`, list) };
}
