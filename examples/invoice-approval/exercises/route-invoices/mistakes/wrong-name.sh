#!/bin/sh
# The name in lower case.
set -eu
curl -fsS -H 'content-type: application/json' -d '{"name":"invoice approval"}' http://127.0.0.1:8080/api/workflows >/dev/null
