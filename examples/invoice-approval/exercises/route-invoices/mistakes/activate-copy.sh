#!/bin/sh
# Activates a copy under another name.
set -eu
api=http://127.0.0.1:8080/api
curl -fsS -H 'content-type: application/json' "$api/workflows" -d '{"name":"Invoice Approval 2","trigger":"invoice-submitted",
  "decision":{"operator":"<","value":5000},"routes":{"yes":"department-manager","no":"director"}}' >/dev/null
id=$(curl -fsS "$api/workflows" | sed -n 's/.*"id":"\([^"]*\)","name":"Invoice Approval 2".*/\1/p')
curl -fsS -X PATCH -H 'content-type: application/json' "$api/workflows/$id" -d '{"status":"active"}' >/dev/null
