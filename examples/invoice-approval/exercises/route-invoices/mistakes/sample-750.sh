#!/bin/sh
# A sample of 750 instead of 7,500.
set -eu
api=http://127.0.0.1:8080/api
id=$(curl -fsS "$api/workflows" | sed -n 's/.*"id":"\([^"]*\)","name":"Invoice Approval".*/\1/p')
curl -fsS -H 'content-type: application/json' -d '{"amount":750}' "$api/workflows/$id/test" >result.json
