#!/bin/sh
# Submits an invoice of exactly 5,000, unless one waits for the director already.
set -eu
api=http://127.0.0.1:8080/api
waiting=$(curl -fsS "$api/invoices?supplier=Nordlicht%20Studios&amount=5000&waitingFor=director")
if [ "$waiting" != '[]' ]; then exit 0; fi
curl -fsS -H 'content-type: application/json' "$api/invoices" \
  -d '{"supplier":"Nordlicht Studios","description":"Product photographs","amount":5000,"submitter":"lena-fischer"}' >/dev/null
