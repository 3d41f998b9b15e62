<#-- Redis needs up to 10 s (shutdown-timeout) after this hook, and the kubelet some air. 0 stands for the default of 30 s. -->
<#assign grace = (release.redis.terminationGracePeriodSeconds == 0)?then(30, release.redis.terminationGracePeriodSeconds)>
<#assign seconds = [15, [1, grace - 15]?max]?min>
#!/bin/sh
# preStop of Redis: a master hands over to a replica before it goes. Writes wait meanwhile instead of failing, and none that
# was acknowledged is lost, since no replica is promoted before it has everything.
set -eu
# shellcheck source=/dev/null
. /readonly-config/redisha.sh

<#if release.replicas == 1>
echo "the only member has nobody to hand over to"
<#else>
if [ "$(role_of localhost)" != master ]; then
    echo "not the master: nothing to hand over"
    exit 0
fi
own=$(name_of "$(own_index)")
address=$(address_of "$own")
end=$(($(date +%s) + [=seconds]))

# in_time WHAT: gives up once the time is over.
in_time() {
    [ "$(date +%s)" -lt "$end" ] || { echo "gave up after [=seconds] s: $1" >&2; exit 1; }
    sleep 0.1
}

# The offsets of the replicas whose link is up, as they themselves say: the master's knowledge is up to a second old.
replica_offsets() {
    for name in $MEMBERS; do
        [ "$name" = "$own" ] || redis_at "$name" info replication | tr -d '\r' |
            awk -F: '$0 == "master_link_status:up" { up = 1 } up && $1 == "slave_repl_offset" { print $2 }' &
    done
    wait
}

# However this ends, nobody is left waiting.
trap 'redis_at localhost client unpause >/dev/null || true' EXIT
trap 'exit 1' TERM INT
# An answer other than OK is that of a Redis too old to pause writes alone.
until paused=$(redis_at localhost client pause [=seconds]000 write) && [ -n "$paused" ]; do
    in_time "Redis does not pause writes"
done
echo "pausing writes: $paused"

until goal=$(redis_at localhost info replication | field master_repl_offset) && [ -n "$goal" ]; do
    in_time "Redis does not tell its offset"
done
until replica_offsets | awk -v goal="$goal" '$1 < goal { behind = 1 } END { exit behind || NR == 0 }'; do
    in_time "no replica, or one that does not catch up with offset $goal"
done

# The local Sentinel is on its way out like this Redis, so another one leads.
until ask_failover "$own"; do
    in_time "no Sentinel begins a failover"
done
until new=$(answers | agreed) && [ -n "$new" ] && [ "$new" != "$address" ]; do
    in_time "the Sentinels do not agree on a new master"
done
echo "the new master is $new"

# Sentinel tells the old master only after some 10 s, and its clients would stay with it as long.
redis_at localhost replicaof "$new" [=release.redis.replicationPort()]
redis_at localhost client kill type normal >/dev/null || true
# Nor does it wait for replicas that the leading Sentinel does not know.
for name in $MEMBERS; do
    if [ "$(redis_at "$name" info replication | field master_host)" = "$address" ]; then
        redis_at "$name" replicaof "$new" [=release.redis.replicationPort()]
    fi
done
</#if>
