#!/bin/sh
# The right rule, and no look at what it does.
set -eu
api=http://127.0.0.1:8080/api
id=$(curl -fsS "$api/workflows" | sed -n 's/.*"id":"\([^"]*\)","name":"Invoice Approval".*/\1/p')
curl -fsS -X PATCH -H 'content-type: application/json' "$api/workflows/$id" -d '{"escalation":{"after":{"value":2,"unit":"days"},"recipient":"managers-manager"}}' >/dev/null
