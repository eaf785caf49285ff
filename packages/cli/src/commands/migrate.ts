import type { Workspace } from "@coursewright/spec";
import type { CommandContext } from "../command-context.ts";
import { defineCommand, isUsageProblem, type Outcome } from "../command-line/command.ts";
import { findWorkspace } from "../host/find-workspace.ts";
import { loadWorkspace } from "../host/load-workspace.ts";
import { saveTexts } from "../host/save-texts.ts";
import { migrateTexts, type StatedVersion, statedVersion } from "../migrations/migrate-texts.ts";
import { languageVersion, migrations } from "../migrations/migrations.ts";
import { version } from "../version.ts";

/** `coursewright migrate` */
export const migrate = defineCommand({
  summary: "Bring a workspace to the language version of this tool",
  place: 100,
  description:
    "Brings a program that was written for an older version of the language to the version of this tool. Comments and layout stay. A program that is up to date is left alone.",
  arguments: [{ name: "DIR", doc: "The program's folder or one inside it; where you stand without it." }],
  flags: {},
  examples: [{ command: "migrate", does: "Bring the program you stand in up to date." }],
  run(context, { words: [dir] }): Outcome {
    const root = findWorkspace(context.cwd, dir);
    if (isUsageProblem(root)) return root;
    const workspace = loadWorkspace(root);
    const stated = statedVersion(workspace.text("training.yaml") ?? "");
    if (stated === undefined) return noVersion;
    if (stated.version > languageVersion) return tooNew(stated);
    if (stated.version < languageVersion) return rewrite(root, workspace, stated, context);
    context.stdout(`Up to date: the program is written in version ${languageVersion} of the language.\n`);
    return 0;
  },
});

function rewrite(
  root: string,
  workspace: Workspace,
  { version: from }: StatedVersion,
  context: CommandContext,
): Outcome {
  const texts = new Map(
    workspace.paths().flatMap((path): [string, string][] => {
      const text = workspace.text(path);
      return text === undefined ? [] : [[path, text]];
    }),
  );
  const changes = [...migrateTexts(texts, from, migrations)];
  const left = saveTexts(
    root,
    new Map(changes.map(([path, now]) => [path, { before: texts.get(path) ?? "", now }])),
  );
  for (const path of left) context.stderr(`${path} was changed meanwhile and is left alone.\n`);
  context.stdout(`Rewritten from version ${from} to ${languageVersion}:\n`);
  for (const [path] of changes) if (!left.includes(path)) context.stdout(`  ${path}\n`);
  return left.length > 0 ? 1 : 0;
}

const noVersion: Outcome = {
  problem: "training.yaml does not say in which version of the language it is written.",
  remedy: `Begin it with "coursewright: ${languageVersion}".`,
};

function tooNew({ version: stated }: StatedVersion): Outcome {
  return {
    problem: `The program is written in version ${stated} of the language; this tool knows version ${languageVersion}.`,
    remedy: `Install a newer Coursewright; this is ${version()}.`,
  };
}
