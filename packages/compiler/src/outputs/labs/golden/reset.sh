#!/bin/sh
# Route invoices by amount
# Stops what setup.sh started and removes the workspace.
# Tools: node
# The workspace is "workspace" beside this script, or $LAB_WORKSPACE.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 2
workspace=${LAB_WORKSPACE:-$here/workspace}
state=$workspace.state
need() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "This lab needs $1. Install it and try again." >&2
  exit 2
}
need node

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
