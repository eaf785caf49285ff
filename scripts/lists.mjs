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

function text(folder, imports, body) {
  const lines = imports.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map(({ line }) => line);
  return `// Generated from the files of ${folder} by "node scripts/reference.mjs"; not to be edited.

${lines.join("\n")}

${body}
`;
}

function importOf({ file, name, as = name }) {
  const words = as === name ? name : `${name} as ${as}`;
  return { from: `./${file}`, line: `import { ${words} } from "./${file}";` };
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
