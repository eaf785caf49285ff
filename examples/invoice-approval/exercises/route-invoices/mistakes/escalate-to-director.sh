#!/bin/sh
# Tells the director, whoever was late.
set -eu
api=http://127.0.0.1:8080/api
id=$(curl -fsS "$api/workflows" | sed -n 's/.*"id":"\([^"]*\)","name":"Invoice Approval".*/\1/p')
curl -fsS -X PATCH -H 'content-type: application/json' "$api/workflows/$id" \
  -d '{"escalation":{"after":{"value":2,"unit":"days"},"recipient":"director"}}' >/dev/null
curl -fsS -X POST -H 'content-type: application/json' "$api/clock/advance" -d '{"days":2}' >/dev/null
