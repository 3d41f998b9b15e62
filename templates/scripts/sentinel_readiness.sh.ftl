#!/bin/sh
# Ready is a Sentinel that could lead a failover: it lists all peers and all replicas that answer at this moment. One that
# knows fewer would leave the rest with the old master. Members that do not answer do not count, so the first pod of an
# ordered start becomes ready alone.
set -eu
# shellcheck source=/dev/null
. /health/redisha.sh

own=$(name_of "$(own_index)")
view=$(sentinel_at localhost sentinel master "$GROUP") || true
running=$(
    for name in $MEMBERS; do
        [ "$name" = "$own" ] || sentinel_at "$name" ping | sed -n 's/^PONG.*/peer/p' &
        role_of "$name" | grep slave &
    done
    wait
)

# compare KIND FIELD: how many run, and how many Sentinel knows.
compare() {
    alive=$(echo "$running" | grep -c "$1") || true
    known=$(echo "$view" | awk -v field="$2" '$1 == field { getline; print $1 }')
    if [ -z "$known" ] || [ "$known" -lt "$alive" ]; then
        echo "Sentinel knows ${known:-no group and no} $1s of $alive that run"
        exit 1
    fi
}
compare peer num-other-sentinels
compare slave num-slaves
