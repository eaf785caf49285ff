#!/bin/sh
# 5,000 itself counted as below.
set -eu
api=http://127.0.0.1:8080/api
id=$(curl -fsS "$api/workflows" | sed -n 's/.*"id":"\([^"]*\)","name":"Invoice Approval".*/\1/p')
curl -fsS -X PATCH -H 'content-type: application/json' "$api/workflows/$id" -d '{"decision":{"operator":"<=","value":5000},"routes":{"yes":"department-manager","no":"director"}}' >/dev/null
