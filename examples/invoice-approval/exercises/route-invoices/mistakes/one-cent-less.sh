#!/bin/sh
# An invoice of 4,999.99.
set -eu
curl -fsS -H 'content-type: application/json' http://127.0.0.1:8080/api/invoices \
  -d '{"supplier":"Nordlicht Studios","amount":4999.99,"submitter":"lena-fischer"}' >/dev/null
