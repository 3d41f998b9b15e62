#!/bin/sh
# Ready is a master, or a replica whose link to its master stands.
set -eu
# shellcheck source=/dev/null
. /health/redisha.sh

# shellcheck disable=SC2034
LIMIT=15
role=$(redis_at localhost role | awk 'NR == 1 { role = $1 } NR == 4 { state = $1 } END { print role, state }')
case $role in
    master* | "slave connected") ;;
    *)
        echo "Redis is neither a master nor a replica in sync: '$role'"
        exit 1
        ;;
esac
