#!/bin/sh
# The director approves the invoice before anybody has looked.
set -eu
api=http://127.0.0.1:8080/api
id=$(curl -fsS -H 'content-type: application/json' "$api/invoices" \
  -d '{"supplier":"Nordlicht Studios","amount":5000,"submitter":"lena-fischer"}' | sed -n 's/^{"id":"\([^"]*\)".*/\1/p')
curl -fsS -H 'content-type: application/json' "$api/invoices/$id/approve" -d '{"by":"dana-whitfield"}' >/dev/null
