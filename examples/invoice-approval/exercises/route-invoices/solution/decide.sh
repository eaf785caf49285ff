#!/bin/sh
# Asks whether the amount is less than 5,000.
set -eu
api=http://127.0.0.1:8080/api
id=$(curl -fsS "$api/workflows" | sed -n 's/.*"id":"\([^"]*\)","name":"Invoice Approval".*/\1/p')
curl -fsS -X PATCH -H 'content-type: application/json' "$api/workflows/$id" -d '{"decision":{"field":"amount","operator":"<","value":5000}}' >/dev/null
