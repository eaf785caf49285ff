import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root, run } from "./step.mjs";

/** The action of this repository, as a value. */
export const action = parse(readFileSync(join(root, "action.yml"), "utf8"));

/**
 * Runs the steps of our action as GitHub's runner does: bash with its options, inputs by their names, a
 * file each for outputs, summary and the path of programs. The first step that fails is the last.
 *
 * @param inputs those that a workflow gives.
 * @param places `workspace`, where the repository is checked out; `temp`, a folder for the run; `env`;
 *   `source`, where the action's own repository is; `installed`, where its first step has put the command
 *   already, which is then left out.
 * @returns the exit code, what the log shows, the summary, and the action's outputs.
 */
export async function runAction(inputs, { workspace, temp, env, source = root, installed }) {
  mkdirSync(temp, { recursive: true });
  const known = { inputs: { ...defaultsOf(action), ...inputs }, steps: {} };
  const done = { code: 0, log: "", summary: "" };
  let path = [...(installed === undefined ? [] : [installed]), env.PATH].join(":");
  for (const step of action.runs.steps.slice(installed === undefined ? 0 : 1)) {
    const files = emptyFiles(temp);
    const own = mapValues(step.env ?? {}, (value) => evaluate(value, known));
    writeFileSync(files.script, step.run);
    const { code, output } = await run("bash", ["--noprofile", "--norc", "-eo", "pipefail", files.script], {
      quiet: true,
      cwd: workspace,
      env: { ...env, ...runnersOwn(files, workspace, temp, source), ...own, PATH: path },
    });
    path = [...linesOf(files.path).reverse(), path].join(":");
    if (step.id !== undefined) known.steps[step.id] = { outputs: assignmentsOf(files.output) };
    Object.assign(done, {
      code,
      log: done.log + output,
      summary: done.summary + readFileSync(files.summary, "utf8"),
    });
    if (code !== 0) break;
  }
  return { ...done, outputs: mapValues(action.outputs, ({ value }) => evaluate(value, known)) };
}

function defaultsOf({ inputs }) {
  return mapValues(inputs, (input) => input.default ?? "");
}

function emptyFiles(temp) {
  const file = (name) => join(temp, name);
  const files = {
    output: file("output"),
    path: file("path"),
    summary: file("summary"),
    script: file("step.sh"),
  };
  for (const each of Object.values(files)) writeFileSync(each, "");
  return files;
}

function runnersOwn(files, workspace, temp, source) {
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    GITHUB_ACTION_PATH: source,
    GITHUB_OUTPUT: files.output,
    GITHUB_PATH: files.path,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_TEMP: temp,
  };
}

/** `${{ inputs.x }}` and `${{ steps.x.outputs.y }}`; what is not there is an empty text. */
function evaluate(text, known) {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, path) =>
    path.split(".").reduce((value, key) => value?.[key] ?? "", known),
  );
}

function assignmentsOf(file) {
  return Object.fromEntries(linesOf(file).map((line) => /^([^=]+)=(.*)$/.exec(line).slice(1)));
}

function linesOf(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
