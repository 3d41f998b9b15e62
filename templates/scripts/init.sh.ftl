#!/bin/sh
# Decides whether this member starts as master or as replica of another, and writes its configuration to /data/conf.
# 'init.sh redis' leaves sentinel.conf alone: it belongs to the Sentinel that is running.
set -eu
umask 077
# shellcheck source=/dev/null
. /readonly-config/redisha.sh

index=$(own_index)
own=$(name_of "$index")
address=$(await_address "$own")

# Sets 'master' to the address to follow, which is the own address when this member is to be master.
decide() {
    master=
    end=$(($(date +%s) + PATIENCE))
    round=0
    every=10
    while [ "$(date +%s)" -lt "$end" ]; do
        heard=$(answers)
        master=$(echo "$heard" | agreed)
        if [ "$master" = "$address" ]; then
            # A restarted master comes back with what its disk held; the replicas hold what clients were promised, and
            # would throw it away to copy this member. So one of them takes over first.
            others_have_data "$own" || return 0
            if [ "$every" -eq 10 ] && [ "$(date +%s)" -ge $((end - PATIENCE / 2)) ]; then
                free_best "$own"
                every=2
            fi
            [ $((round % every)) -ne 0 ] || ask_failover "$own" || echo "no Sentinel can fail over yet"
        elif [ -n "$master" ]; then
            # Any answer will do: a master that is loading says so.
            [ -z "$(redis_at "$master" ping)" ] || return 0
            [ "$round" -ne 10 ] || ask_failover "$own" || echo "no Sentinel can fail over yet"
        else
            # Too few Sentinels know a master, but one that runs is not to get a rival.
            # shellcheck disable=SC2046
            set -- $(other_masters "$own")
            running=${1-}
            if [ $# -eq 1 ]; then
                master=$running
                return 0
            elif [ $# -eq 0 ] && ! echo "$heard" | grep -q -v -e "^$own " -e '^$' &&
                ! followed_by_others "$own" | awk -v long="$PATIENCE" '$2 > long { found = 1 } END { exit !found }'; then
                # Nobody else is there, or all have just come: a cold start.
                break
            elif [ "$round" -ge 10 ]; then
                break
            fi
        fi
        echo "waiting for a master that runs; a majority of the Sentinels names ${master:-none}"
        sleep 1
        round=$((round + 1))
    done
    decide_alone
}

# Waiting was in vain, or there is nobody to wait for. Replicas that wait for this member must not be followed by it: nobody
# would be master.
decide_alone() {
    if [ -n "$master" ]; then
        :
    elif [ -n "${running-}" ]; then
        master=$running
    elif followed_by_others "$own" | awk -v own="$address" '$1 == own { found = 1 } END { exit !found }'; then
        master=$address
    else
        master=$(await_address "$(name_of 0)")
    fi
    if [ "$master" = "$address" ] && ! kept_data && others_have_data "$own"; then
        echo "This member is to be the master, it has no data, another member has some, and no failover could be had." \
            "Starting now would delete that data, so this start is given up; the next one asks again." \
            "A failover needs [=release.majority()] Sentinels and a replica that Sentinel finds fit to be promoted. To decide by hand," \
            "run 'redis-cli replicaof no one' in the redis container of the member that has the data." >&2
        exit 1
    fi
}

kept_data() {
    # Files may have other names than Redis gives them by itself.
    for file in /data/*; do
        case ${file##*/} in
            conf | lost+found | '*') ;;
            *) return 0 ;;
        esac
    done
    return 1
}

write_redis() {
    {
        with_passwords /readonly-config/redis.conf
        echo "replica-announce-ip $address"
        echo "replica-announce-port [=release.redis.replicationPort()]"
        [ "$master" = "$address" ] || echo "replicaof $master [=release.redis.replicationPort()]"
<#if release.redis.neverMaster?size != 0>
        case $index in [=release.redis.neverMaster?join(" | ")?no_esc]) echo "replica-priority 0" ;; esac
</#if>
    } >/data/conf/redis.conf.new
    mv /data/conf/redis.conf.new /data/conf/redis.conf
}

# The group comes first, since the lines of sentinel.conf speak of it.
write_sentinel() {
    {
        echo "sentinel myid $(env | sed -n "s/^SENTINEL_ID_$index=//p")"
        echo "sentinel monitor $GROUP $master [=release.sentinel.tlsReplication?then(release.redis.ports.tls, release.redis.ports.plain)] [=release.sentinel.quorum]"
        with_passwords /readonly-config/sentinel.conf
        echo "sentinel announce-ip $address"
        echo "sentinel announce-port [=release.sentinel.tlsReplication?then(release.sentinel.ports.tls, release.sentinel.ports.dialled())]"
    } >/data/conf/sentinel.conf.new
    mv /data/conf/sentinel.conf.new /data/conf/sentinel.conf
}

decide
if [ "$master" = "$address" ]; then
    echo "$own ($address) starts as master"
else
    echo "$own ($address) starts as replica of $master"
fi
mkdir -p /data/conf
write_redis
[ "${1-}" = redis ] || write_sentinel
