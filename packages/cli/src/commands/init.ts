import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { CommandContext } from "../command-context.ts";
import { defineCommand, isUsageProblem, type Outcome, type UsageProblem } from "../command-line/command.ts";
import type { Answers } from "../new-workspace/answers.ts";
import { type NewFile, newFiles } from "../new-workspace/files.ts";
import { slug, titleOf } from "../new-workspace/words.ts";

/** `coursewright init` */
export const init = defineCommand({
  summary: "Begin a new training program",
  place: 10,
  description:
    "Writes a small complete training program to begin from: one module with a lesson, an exercise in a sandbox, and two assessments. On a terminal it asks what is not said by options. It never replaces a file.",
  arguments: [{ name: "DIR", doc: "The new program's folder; where you stand without it." }],
  flags: {
    title: { kind: "word", value: "TEXT", doc: "What the program is called." },
    product: { kind: "word", value: "NAME", doc: "The product it teaches." },
    languages: {
      kind: "word",
      value: "LIST",
      doc: "The languages it will be taught in, such as en,id. It begins in English.",
    },
    segments: {
      kind: "word",
      value: "LIST",
      doc: "The groups of customers, such as enterprise,smb.",
    },
    yes: { kind: "switch", doc: "Ask nothing; take what is usual for what is not said." },
  },
  examples: [
    { command: "init my-training", does: "Begin in the folder my-training." },
    {
      command: 'init --title "Acme for shops" --segments enterprise,smb --yes',
      does: "Begin where you stand, without questions.",
    },
  ],
  async run(context, { flags, words: [dir = "."] }): Promise<Outcome> {
    const folder = resolve(context.cwd, dir);
    const answers = await answer(folder, flags, context);
    if (isUsageProblem(answers)) return answers;
    const files = newFiles(answers);
    const taken = files.find(({ path }) => existsSync(join(folder, path)));
    if (taken !== undefined) return wouldReplace(taken);
    const failure = write(folder, files);
    if (failure !== undefined) return failure;
    context.stdout(report(dir, files));
    return 0;
  },
});

interface Said {
  readonly title: string | undefined;
  readonly product: string | undefined;
  readonly languages: string | undefined;
  readonly segments: string | undefined;
  readonly yes: boolean;
}

async function answer(folder: string, said: Said, { ask }: CommandContext): Promise<Answers | UsageProblem> {
  const id = slug(basename(folder)) ?? "my-training";
  const asked = async (given: string | undefined, question: string, usual: string): Promise<string> => {
    if (given !== undefined || said.yes || ask === undefined) return given?.trim() || usual;
    return (await ask(`${question} [${usual}] `)).trim() || usual;
  };
  const title = await asked(said.title, "What is the program called?", titleOf(id));
  const product = await asked(said.product, "Which product does it teach?", "Our product");
  const languages = list(await asked(said.languages, "In which languages?", "en"));
  const segments = list(await asked(said.segments, "For which groups of customers?", "customers"));
  const wrong = judge(languages, segments);
  return wrong ?? { id, title, product, languages: [...new Set(["en", ...languages])], segments };
}

function list(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,]+/).filter((word) => word !== ""))];
}

function judge(languages: readonly string[], segments: readonly string[]): UsageProblem | undefined {
  const language = languages.find((each) => !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(each));
  if (language !== undefined)
    return { problem: `"${language}" is not a language tag.`, remedy: "Use tags such as en, id or pt-BR." };
  const segment = segments.find((each) => slug(each) !== each);
  if (segment !== undefined || segments.length === 0)
    return {
      problem: `"${segment ?? ""}" cannot be the id of a segment.`,
      remedy: `Use lower case and hyphens, such as ${slug(segment ?? "") ?? "small-shops"}.`,
    };
  return undefined;
}

function wouldReplace({ path }: NewFile): UsageProblem {
  return {
    problem: `There is a ${path} already; nothing was written.`,
    remedy: "Name a new folder: coursewright init my-training",
  };
}

function write(folder: string, files: readonly NewFile[]): UsageProblem | undefined {
  try {
    for (const { path, text, executable } of files) {
      const place = join(folder, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text, { flag: "wx", mode: executable ? 0o755 : 0o644 });
    }
    return undefined;
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    return { problem: `The program could not be written: ${why}`, remedy: "Name a folder you can write to." };
  }
}

function report(dir: string, files: readonly NewFile[]): string {
  const go = dir === "." ? "" : `  cd ${/^[\w./-]+$/.test(dir) ? dir : JSON.stringify(dir)}\n`;
  return `${files.map(({ path }) => `  ${path}\n`).join("")}\nA small complete program. Go on with:\n\n${go}  coursewright check\n  coursewright outline\n  coursewright preview\n`;
}
