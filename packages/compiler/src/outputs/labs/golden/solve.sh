#!/bin/sh
# Route invoices by amount
# Plays the solutions of all steps, or of one.
# Usage: solve.sh [STEP]    exit 0: it holds, 1: not yet, 2: it could not be tried
# Tools: node
# The workspace is "workspace" beside this script, or $LAB_WORKSPACE.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 2
exercise=$here/exercise
workspace=${LAB_WORKSPACE:-$here/workspace}
need() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "This lab needs $1. Install it and try again." >&2
  exit 2
}
need node

# Runs a script in the workspace by the interpreter that its first line names, else by sh.
run_script() {
  first=
  IFS= read -r first <"$1" || :
  case $first in
    '#!'*) [ -x "$1" ] && { (cd "$workspace" && exec "$1"); return; } ;;
  esac
  (cd "$workspace" && exec sh "$1")
}

if [ ! -d "$workspace" ]; then
  echo "There is no workspace yet. Run setup.sh first." >&2
  exit 2
fi
for step in ${1:-create-workflow escalate}; do
  case $step in
    create-workflow) run_script "$exercise"/solution/create.sh || exit ;;
    escalate) run_script "$exercise"/solution/escalate.sh || exit ;;
    *)
      echo "There is no step named $step." >&2
      exit 2
      ;;
  esac
done
