#!/bin/sh
# Alive is a Sentinel that answers.
set -eu
# shellcheck source=/dev/null
. /health/redisha.sh

# shellcheck disable=SC2034
LIMIT=15
[ -n "$(sentinel_at localhost ping)" ] || { echo "Sentinel does not answer"; exit 1; }
