import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./step.mjs";

/**
 * The lists of what is added by adding files: paths from the repository's root with their texts. They follow from
 * the files' names and from what those export, so nothing of ours has to run, and nothing reads folders at run time.
 */
export function lists(repository = root) {
  return {
    "packages/spec/src/rules/rules.ts": rules(repository),
    "packages/spec/src/language/checkpoints/kinds.ts": languageKinds(repository),
    "packages/compiler/src/outputs/index.ts": outputs(repository),
    "packages/lab/src/checkpoints/kinds.ts": labKinds(repository),
    "packages/cli/src/command-line/registry.ts": registry(repository),
  };
}

function rules(repository) {
  const folder = "packages/spec/src/rules";
  const found = filesIn(repository, folder, /^[^/]+\/[^/]+\.ts$/).map((file) => {
    const name = demanded(repository, `${folder}/${file}`, /^export const (\w+) = defineRule\(/m);
    return { file, name, as: camelCase(file) };
  });
  return text(
    folder,
    [...found.map(importOf), { from: "./rule.ts", line: 'import type { Rule } from "./rule.ts";' }],
    `/** Every rule, in the order of their codes. */
export const rules: readonly Rule[] = ${array(found.map(({ as }) => as))};`,
  );
}

function outputs(repository) {
  const folder = "packages/compiler/src/outputs";
  const found = foldersIn(repository, folder).map((name) => {
    const file = `${name}/${name}.ts`;
    return { file, name: demanded(repository, `${folder}/${file}`, /^export const (\w+): Output = /m) };
  });
  return text(
    folder,
    [{ from: "../output.ts", line: 'import type { Output } from "../output.ts";' }, ...found.map(importOf)],
    `/** Every output there is, by name. */
export const outputs: readonly Output[] = ${array(found.map(({ name }) => name))};`,
  );
}

function languageKinds(repository) {
  const folder = "packages/spec/src/language/checkpoints";
  const found = filesIn(repository, folder, /^[^/]+\.ts$/).flatMap((file) => {
    const name = exported(repository, `${folder}/${file}`, /^export const (\w+) = checkpointKind\(/m);
    return name === undefined ? [] : [{ file, name }];
  });
  return text(
    folder,
    found.map(importOf),
    `/** How each kind of checkpoint is written, by its key. */
export const checkpointKinds = ${object(found.map(({ file, name }) => [file.replace(/\.ts$/, ""), name]))};`,
  );
}

function labKinds(repository) {
  const folder = "packages/lab/src/checkpoints";
  const found = filesIn(repository, folder, /^[^/]+\.ts$/).flatMap((file) => {
    const name = exported(repository, `${folder}/${file}`, /^export const (\w+): CheckpointKind</m);
    return name === undefined ? [] : [{ file, name }];
  });
  return text(
    folder,
    found.map(importOf),
    `/** Every kind of checkpoint, by the key that names it. */
export const kinds = ${object(found.map(({ file, name }) => [file.replace(/\.ts$/, ""), name]))};`,
  );
}

/** Summaries are copied, so that help shows them before any command is loaded. */
function registry(repository) {
  const folder = "packages/cli/src/commands";
  const groups = foldersIn(repository, folder).map((name) => {
    const group = listed(repository, folder, `${name}/${name}.ts`, "defineGroup");
    const inside = commandsIn(repository, folder, `${name}/`).map((command) => entryOf(command, "      "));
    const head = `  ${name}: {\n    summary: ${name}.summary,\n    commands: {\n`;
    return { ...group, entry: `${head}${inside.join("")}    },\n  },\n` };
  });
  const commands = commandsIn(repository, folder, "").map((command) => ({
    ...command,
    entry: entryOf(command),
  }));
  return text(
    folder,
    [
      ...groups.map(({ file, name }) => importOf({ file, name, beside: "../commands/" })),
      { from: "./command-entry.ts", line: 'import type { Registry } from "./command-entry.ts";' },
    ],
    `/** Every command, in the order in which help shows them. */
export const registry: Registry = {\n${[...commands, ...groups]
      .sort(byPlace)
      .map(({ entry }) => entry)
      .join("")}};`,
  );
}

function commandsIn(repository, folder, within) {
  return filesIn(repository, folder, new RegExp(`^${within}[^/]+\\.ts$`))
    .filter((file) => file !== `${within}${within.replace("/", ".ts")}`)
    .map((file) => listed(repository, folder, file, "defineCommand"))
    .sort(byPlace);
}

function listed(repository, folder, file, declaration) {
  const at = (pattern) => demanded(repository, `${folder}/${file}`, pattern);
  return {
    file,
    name: at(new RegExp(`^export const (\\w+) = ${declaration}\\(`, "m")),
    summary: at(/^ {2}summary:\s+("(?:[^"\\]|\\.)*"),$/m),
    place: Number(at(/^ {2}place: (\d+),$/m)),
  };
}

function byPlace(a, b) {
  return a.place - b.place || (a.file < b.file ? -1 : 1);
}

function entryOf({ file, name, summary }, indent = "  ") {
  const key = file.replace(/^.*\/|\.ts$/g, "");
  const load = `async () => (await import("../commands/${file}")).${name}`;
  return `${indent}${key}: {\n${indent}  summary: ${summary},\n${indent}  load: ${load},\n${indent}},\n`;
}

function text(folder, imports, body) {
  const lines = imports.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map(({ line }) => line);
  return `// Generated from the files of ${folder} by "node scripts/reference.mjs"; not to be edited.

${lines.join("\n")}

${body}
`;
}

function importOf({ file, name, as = name, beside = "./" }) {
  const words = as === name ? name : `${name} as ${as}`;
  const from = `${beside}${file}`;
  return { from, line: `import { ${words} } from "${from}";` };
}

/** As the formatter writes it after `export const … = `. */
function array(items) {
  const short = `[${items.join(", ")}]`;
  return short.length <= 70 ? short : `[\n${items.map((item) => `  ${item},\n`).join("")}]`;
}

function object(entries) {
  return `{\n${entries.map(([key, value]) => `  ${key === value ? key : `${key}: ${value}`},\n`).join("")}}`;
}

function filesIn(repository, folder, pattern) {
  return readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => pattern.test(file) && !file.endsWith(".test.ts"))
    .sort();
}

function foldersIn(repository, folder) {
  return readdirSync(join(repository, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function exported(repository, path, pattern) {
  return pattern.exec(readFileSync(join(repository, path), "utf8"))?.[1];
}

function demanded(repository, path, pattern) {
  const name = exported(repository, path, pattern);
  if (name === undefined) throw new Error(`${path} has no line that begins like ${pattern.source}.`);
  return name;
}

/** `path/unused-module.ts` → `pathUnusedModule`. */
function camelCase(file) {
  return file.replace(/\.ts$/, "").replace(/[/-](\w)/g, (_, letter) => letter.toUpperCase());
}
