#!/bin/sh
# Tests with a sample invoice of 7,500 and keeps the answer.
set -eu
api=http://127.0.0.1:8080/api
id=$(curl -fsS "$api/workflows" | sed -n 's/.*"id":"\([^"]*\)","name":"Invoice Approval".*/\1/p')
curl -fsS -H 'content-type: application/json' -d '{"amount":7500}' "$api/workflows/$id/test" >result.json
