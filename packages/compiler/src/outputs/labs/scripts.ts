import type { Lab, ProgramExercise } from "@coursewright/spec";
import { exerciseFolder, type LabParts } from "./lab-files.ts";
import { comment, quote } from "./shell.ts";

/** The four scripts of a lab by their names: POSIX sh. */
export function writeScripts(
  exercise: ProgramExercise,
  lab: Lab,
  parts: LabParts,
): Readonly<Record<string, string>> {
  const steps = [...exercise.guided, ...exercise.independent]
    .map(({ id }) => id)
    .filter((id) => Object.hasOwn(lab.steps, id));
  return {
    "setup.sh": script(
      exercise,
      lab,
      "Prepares the workspace and starts what the exercise needs.",
      setup(lab, parts),
    ),
    "check.sh": script(exercise, lab, usage("Checks all steps, or one.", "check"), check(steps)),
    "solve.sh": script(
      exercise,
      lab,
      usage("Plays the solutions of all steps, or of one.", "solve"),
      solve(steps, lab),
    ),
    "reset.sh": script(exercise, lab, "Stops what setup.sh started and removes the workspace.", reset(lab)),
  };
}

/** A service's folder-free name for its files. */
function fileName(service: string): string {
  return service.toLowerCase().replace(/[^a-z0-9]+/g, "-") || "service";
}

function usage(what: string, name: string): string {
  return `${what}\n# Usage: ${name}.sh [STEP]    exit 0: it holds, 1: not yet, 2: it could not be tried`;
}

function script(exercise: ProgramExercise, lab: Lab, what: string, body: string): string {
  const tools = toolsOf(lab);
  return `#!/bin/sh
# ${comment(exercise.title)}
# ${what}
# Tools: ${tools.join(" ")}
# The workspace is "workspace" beside this script, or $LAB_WORKSPACE.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 2
${places(body)}
need() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "This lab needs $1. Install it and try again." >&2
  exit 2
}
${tools.map((tool) => `need ${quote(tool)}`).join("\n")}
${body}`;
}

/** The folders that a script speaks of. */
function places(body: string): string {
  return [
    body.includes("$exercise") ? [`exercise=$here/${exerciseFolder}`] : [],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the shell's own expansion.
    ["workspace=${LAB_WORKSPACE:-$here/workspace}"],
    body.includes("$state") ? ["state=$workspace.state"] : [],
  ]
    .flat()
    .join("\n");
}

function toolsOf(lab: Lab): readonly string[] {
  return [...new Set(["node", ...(lab.environment.tools ?? [])])].map((tool) => tool.replace(/\s+/g, ""));
}

const runScript = `
# Runs a script in the workspace by the interpreter that its first line names, else by sh.
run_script() {
  first=
  IFS= read -r first <"$1" || :
  case $first in
    '#!'*) [ -x "$1" ] && { (cd "$workspace" && exec "$1"); return; } ;;
  esac
  (cd "$workspace" && exec sh "$1")
}
`;

const runCheck = `
# Evaluates a step's checkpoints away from the learner's settings.
run_check() {
  mkdir -p "$state/home"
  (cd "$workspace" && exec env -i PATH="$PATH" HOME="$state/home" LANG=C.UTF-8 node "$here/check.mjs" "$1")
}

needs_workspace() {
  [ -d "$workspace" ] && return
  echo "There is no workspace yet. Run setup.sh first." >&2
  exit 2
}
`;

function setup(lab: Lab, parts: LabParts): string {
  const { services = [], setup: own } = lab.environment;
  const copies = parts.workspace.map((part) => `cp -R "$exercise"/${quote(part)} "$workspace"/ || exit 2`);
  const starts = services.map(({ name, run, env = {} }) => {
    const settings = Object.entries(env).map(([key, value]) => ` ${quote(`${key}=${value}`)}`);
    const command = /^[\w@%+:,./ -]+$/.test(run) ? run : `sh -c ${quote(run)}`;
    const file = fileName(name);
    return `(cd "$workspace" && exec env${settings.join("")} ${command}) </dev/null >"$state/${file}.log" 2>&1 &
echo $! >"$state/${file}.pid"`;
  });
  const waits = services.some(isAwaited) ? [`run_check "$exercise/${readyFile}" || exit 2`] : [];
  const last = own === undefined ? [] : [`run_script "$workspace"/${quote(own)} || exit 2`];
  return `${own === undefined ? "" : runScript}${waits.length === 0 ? "" : runCheck}
if [ -e "$workspace" ]; then
  echo "$workspace is there already. Run reset.sh first." >&2
  exit 2
fi
mkdir -p "$workspace" "$state" || exit 2
${[...copies, ...starts, ...waits, ...last].join("\n")}
echo "Ready: $workspace"
`;
}

function check(steps: readonly string[]): string {
  return `${runCheck}
needs_workspace
for step in \${1:-${steps.join(" ")}}; do
  if [ ! -f "$exercise/$step.checks.json" ]; then
    echo "There is no step named $step." >&2
    exit 2
  fi
  run_check "$exercise/$step.checks.json" || exit
done
`;
}

function solve(steps: readonly string[], lab: Lab): string {
  const cases = steps.map((step) => {
    const solution = lab.steps[step]?.solution;
    const play =
      solution === undefined
        ? `echo ${quote(`${step} has no solution to play.`)}`
        : `run_script "$exercise"/${quote(solution)} || exit`;
    return `    ${step}) ${play} ;;`;
  });
  return `${runScript}
if [ ! -d "$workspace" ]; then
  echo "There is no workspace yet. Run setup.sh first." >&2
  exit 2
fi
for step in \${1:-${steps.join(" ")}}; do
  case $step in
${cases.join("\n")}
    *)
      echo "There is no step named $step." >&2
      exit 2
      ;;
  esac
done
`;
}

function reset({ environment }: Lab): string {
  const own =
    environment.reset === undefined
      ? ""
      : `\n[ ! -d "$workspace" ] || run_script "$exercise"/${quote(environment.reset)} || exit 2`;
  return `${own === "" ? "" : runScript}${own}
for file in "$state"/*.pid; do
  [ -f "$file" ] || continue
  pid=$(cat "$file")
  kill "$pid" 2>/dev/null || continue
  tries=0
  while kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 50 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
  kill -9 "$pid" 2>/dev/null
done
rm -rf "$workspace" "$state"
`;
}

/** The step file that says whether all services are ready. */
export const readyFile = "services.ready.json";

type Service = NonNullable<Lab["environment"]["services"]>[number];

export function isAwaited({ ready, port }: Service): boolean {
  return ready !== undefined || port !== undefined;
}
