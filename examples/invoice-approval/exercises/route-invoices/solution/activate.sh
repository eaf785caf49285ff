#!/bin/sh
# Pauses whatever else is active and activates this workflow.
set -eu
api=http://127.0.0.1:8080/api
set_status() {
  curl -fsS -X PATCH -H 'content-type: application/json' "$api/workflows/$1" -d "{\"status\":\"$2\"}" >/dev/null
}
workflows=$(curl -fsS "$api/workflows" | sed 's/{"id":/\n{"id":/g')
ours=$(printf '%s\n' "$workflows" | sed -n 's/^{"id":"\([^"]*\)","name":"Invoice Approval",.*/\1/p')
for other in $(printf '%s\n' "$workflows" | sed -n 's/^{"id":"\([^"]*\)",.*"status":"active".*/\1/p'); do
  if [ "$other" != "$ours" ]; then set_status "$other" paused; fi
done
set_status "$ours" active
