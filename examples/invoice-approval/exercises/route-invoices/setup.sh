#!/bin/sh
# The first state: no workflow, three invoices without an approver, Monday 4 May. Works before and after the product is started.
set -eu
rm -f result.json
if curl -fsS --max-time 5 http://127.0.0.1:8080/health >/dev/null 2>&1; then
  curl -fsS --max-time 20 -X POST http://127.0.0.1:8080/api/reset >/dev/null
else
  rm -rf acme-data
fi
