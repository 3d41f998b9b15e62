#!/bin/sh
# Ready is a master, or a replica whose link to its master stands.
set -eu
# shellcheck source=/dev/null
. /health/redisha.sh

# shellcheck disable=SC2034
LIMIT=15
has_its_place localhost || { echo "Redis is neither a master nor a replica in sync: '$(place_of localhost)'"; exit 1; }
