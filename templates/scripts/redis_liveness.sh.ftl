#!/bin/sh
# Alive is a Redis that answers. What it answers does not matter: one that is loading, runs a long script or misses its
# master says so in place of PONG, and a restart would only make it load once more.
set -eu
# shellcheck source=/dev/null
. /health/redisha.sh

# A busy server may be slow; how slow is for the probe's own time limit to say.
# shellcheck disable=SC2034
LIMIT=15
[ -n "$(redis_at localhost ping)" ] || { echo "Redis does not answer"; exit 1; }
