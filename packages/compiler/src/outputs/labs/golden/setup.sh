#!/bin/sh
# Route invoices by amount
# Prepares the workspace and starts what the exercise needs.
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

# Runs a script in the workspace by the interpreter that its first line names, else by sh.
run_script() {
  first=
  IFS= read -r first <"$1" || :
  case $first in
    '#!'*) [ -x "$1" ] && { (cd "$workspace" && exec "$1"); return; } ;;
  esac
  (cd "$workspace" && exec sh "$1")
}

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

if [ -e "$workspace" ]; then
  echo "$workspace is there already. Run reset.sh first." >&2
  exit 2
fi
mkdir -p "$workspace" "$state" || exit 2
cp -R "$exercise"/data "$workspace"/ || exit 2
cp -R "$exercise"/product "$workspace"/ || exit 2
cp -R "$exercise"/setup.sh "$workspace"/ || exit 2
(cd "$workspace" && exec env PORT=18431 node product/server.mjs) </dev/null >"$state/product.log" 2>&1 &
echo $! >"$state/product.pid"
run_check "$exercise/services.ready.json" || exit 2
run_script "$workspace"/setup.sh || exit 2
echo "Ready: $workspace"
