#!/bin/sh
# Route invoices by amount
# Checks all steps, or one.
# Usage: check.sh [STEP]    exit 0: it holds, 1: not yet, 2: it could not be tried
# Tools: node
# The workspace is "workspace" beside this script, or $LAB_WORKSPACE.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 2
exercise=$here/exercise
workspace=${LAB_WORKSPACE:-$here/workspace}
state=$workspace.state
need() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "This lab needs $1. Install it and try again." >&2
  exit 2
}
need node

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

needs_workspace
for step in ${1:-create-workflow escalate}; do
  if [ ! -f "$exercise/$step.checks.json" ]; then
    echo "There is no step named $step." >&2
    exit 2
  fi
  run_check "$exercise/$step.checks.json" || exit
done
