#!/bin/sh
# Watches that this member's Redis does what a majority of the Sentinels says, and puts it right where they do not do so
# themselves. It acts on what it has seen three times, never during a failover, and it never stops Redis.
set -eu
# shellcheck source=/dev/null
. /readonly-config/redisha.sh

own=$(name_of "$(own_index)")

# A shell answers a signal after its foreground child has ended, but at once while it waits for one in the background.
trap 'exit 0' TERM INT
rest() {
    sleep "$1" &
    wait $!
}

say() {
    echo "$*" >&2
}

failover_runs() {
    {
        for name in $MEMBERS; do
            sentinel_at "$name" sentinel master "$GROUP" &
        done
        wait
    } | grep -q failover_in_progress
}

# remedy: what the local Redis must be told, nothing when all is well or nothing can be done.
remedy() {
    address=$(address_of "$own")
    heard=$(answers)
    master=$(echo "$heard" | agreed)
    local_info=$(redis_at localhost info replication) || true
    role=$(echo "$local_info" | field role)
    followed=$(echo "$local_info" | field master_host)
    # A member that follows itself follows nobody.
    [ "$followed" != "$address" ] || followed=

    if [ -z "$address" ]; then
        say "$own does not resolve"
    elif [ -z "$master" ]; then
        say "NO QUORUM: fewer than [=release.majority()] of [=release.replicas] Sentinels name the same master. Answers: ${heard:-none}"
    elif [ -z "$role" ]; then
        say "the local Redis does not answer"
    elif [ "$master" = "$address" ] && [ "$role" = master ] || [ "$master" = "$followed" ]; then
        :
    elif failover_runs; then
        say "the Sentinels are failing over"
    elif [ "$master" != "$address" ]; then
        # Two members that follow each other would have no master at all.
        if [ "$(role_of "$master")" = master ]; then
            echo "replicaof $master [=release.redis.replicationPort()]"
        else
            say "the Sentinels name $master, which does not run as master: they have to fail over first"
        fi
    elif has_data localhost || ! others_have_data "$own"; then
        # Sentinel takes a master that says "slave" for dead. If it finds no replica fit to be promoted, because they all
        # have been without a master for too long, nobody becomes master unless this member does.
        echo "replicaof no one"
    else
        say "this member is named as master but is empty, and another has data: the Sentinels have to fail over"
    fi
}

look() {
    wanted=$(remedy)
    for _ in 1 2; do
        [ -n "$wanted" ] || return 0
        say "MISMATCH: by the Sentinels the local Redis needs '$wanted'. Looking again in [=release.watchdog.retryInterval] s"
        rest [=release.watchdog.retryInterval]
        [ "$(remedy)" = "$wanted" ] || return 0
    done
    # Unquoted: a command and its arguments. The last two are what Sentinel does, too: the role outlives a restart, and
    # clients of a wrong master have to look for the right one.
    # shellcheck disable=SC2086
    say "$wanted: $(redis_at localhost $wanted)"
    redis_at localhost config rewrite >/dev/null || true
    redis_at localhost client kill type normal >/dev/null || true
}

while :; do
    rest [=release.watchdog.interval]
    look
done
