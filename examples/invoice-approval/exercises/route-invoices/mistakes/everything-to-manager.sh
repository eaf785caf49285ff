#!/bin/sh
# The department manager approves whatever the answer.
set -eu
api=http://127.0.0.1:8080/api
id=$(curl -fsS "$api/workflows" | sed -n 's/.*"id":"\([^"]*\)","name":"Invoice Approval".*/\1/p')
curl -fsS -X PATCH -H 'content-type: application/json' "$api/workflows/$id" -d '{"routes":{"yes":"department-manager","no":"department-manager"}}' >/dev/null
