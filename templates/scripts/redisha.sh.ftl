<#assign byName = release.sentinel.speaksHostnames()>
<#function member index><#return byName?then(release.names.announceHost(index), release.names.announce(index))></#function>
<#-- A server without a password counts every login as an error. -->
<#macro login server variable><#if server.hasPassword()>REDISCLI_AUTH=${[=variable]-} </#if></#macro>
<#macro tls server><#if server.ports.dialledWithTls()> --tls<#if release.tls.ca() != ""> --cacert [=release.tls.ca()]</#if><#if server.authClients> --cert [=release.tls.cert()] --key [=release.tls.key()]</#if></#if></#macro>
# What the scripts of this release share. They read it with `.`; by itself it does nothing.
# shellcheck shell=sh disable=SC2034

GROUP=[=release.redis.masterGroup]
MEMBERS="<#list release.indexes() as i>[=member(i)]<#sep> </#list>"
# Seconds that one call to a server may take.
LIMIT=2
# Seconds that a start waits for others: for DNS to know a Service, for a failover to end.
PATIENCE=30

# redis_at HOST COMMAND..., sentinel_at HOST COMMAND...: one command to one server. The password goes by the environment,
# for arguments can be read by everyone on the node.
redis_at() {
    <@login release.redis "AUTH"/>timeout "$LIMIT" redis-cli<@tls release.redis/> -p [=release.redis.ports.dialled()] -h "$@" 2>/dev/null
}

sentinel_at() {
    <@login release.sentinel "SENTINELAUTH"/>timeout "$LIMIT" redis-cli<@tls release.sentinel/> -p [=release.sentinel.ports.dialled()] -h "$@" 2>/dev/null
}

# field NAME: the value of one field of the INFO text on standard input.
field() {
    tr -d '\r' | sed -n "s/^$1://p"
}

role_of() {
    redis_at "$1" info replication | field role
}

# place_of HOST: `master`, or `slave` and the state of its link to the master, of which `connected` is the good one.
place_of() {
    redis_at "$1" role | awk 'NR == 1 { role = $1 } NR == 4 { state = $1 } END { print role, state }'
}

has_its_place() {
    place_of "$1" | grep -q -e '^master' -e '^slave connected$'
}

# An index is what stands behind the last dash of the pod's name.
own_index() {
    sed 's/.*-//' /proc/sys/kernel/hostname
}

name_of() {
<#if byName>
    echo "[=release.names.full]-announce-$1.[=release.names.namespace].svc"
<#else>
    echo "[=release.names.full]-announce-$1"
</#if>
}

<#if byName>
# address_of NAME: what Sentinel calls a member; in this release that is its name.
address_of() {
    echo "$1"
}
<#else>
# address_of NAME: what Sentinel calls a member, the address of its announce Service; nothing while that does not resolve.
address_of() {
    timeout 5 getent hosts "$1" | awk '{ print $1; exit }'
}
</#if>

# await_address NAME: the same, with patience for a Service that is younger than this pod.
await_address() {
    tries=$PATIENCE
    while [ "$tries" -gt 0 ]; do
        found=$(address_of "$1")
        if [ -n "$found" ]; then
            echo "$found"
            return 0
        fi
        sleep 1
        tries=$((tries - 1))
    done
    echo "$1 does not resolve. Is there a Service of this name ('kubectl get service'), and may this pod reach the" \
        "cluster's DNS (NetworkPolicy, port 53 UDP and TCP)?" >&2
    return 1
}

# answers: a line 'MEMBER ADDRESS' for each Sentinel that names a master. All are asked at the same time, so that dead
# ones cost LIMIT seconds once; who asks also waits, or the container's first process would have to bury them. Only an address that a port follows counts, which no error message looks like.
answers() {
    for name in $MEMBERS; do
        sentinel_at "$name" sentinel get-master-addr-by-name "$GROUP" |
            awk -v member="$name" 'NR == 1 { address = $1 } NR == 2 && /^[0-9]+$/ { print member, address }' &
    done
    wait
}

# agreed: of such lines on standard input, the address in a majority of all members' answers; nothing below that.
agreed() {
    awk '++votes[$2] == [=release.majority()] { print $2 }'
}

# other_masters OWN: the addresses of the other members whose Redis says that it is a master.
other_masters() {
    for name in $MEMBERS; do
        if [ "$name" != "$1" ] && [ "$(role_of "$name")" = master ]; then address_of "$name"; fi &
    done
    wait
}

# followed_by_others OWN: a line for each other member that runs as replica: the address that it follows, and for how many
# seconds it has been running.
followed_by_others() {
    for name in $MEMBERS; do
        [ "$name" = "$1" ] || redis_at "$name" info | tr -d '\r' |
            awk -F: '{ value[$1] = $2 } END { if (value["master_host"]) print value["master_host"], value["uptime_in_seconds"] }' &
    done
    wait
}

# has_data HOST: its Redis holds keys, or is still loading them.
has_data() {
    redis_at "$1" info | grep -q -e '^db[0-9]' -e '^loading:1'
}

# others_have_data OWN
others_have_data() {
    [ -n "$(
        for name in $MEMBERS; do
            if [ "$name" != "$1" ] && has_data "$name"; then echo "$name"; fi &
        done
        wait
    )" ]
}

# best_informed OWN: the other members, those first whose Sentinels know most replicas.
best_informed() {
    {
        for name in $MEMBERS; do
            [ "$name" = "$1" ] || sentinel_at "$name" sentinel master "$GROUP" |
                awk -v member="$name" '$1 == "num-slaves" { getline; print $1, member }' &
        done
        wait
    } | sort -rn | awk '{ print $2 }'
}

# free_best OWN: has the replica that holds most wait for its master no longer. Sentinel promotes nobody whose link was lost
# ten times down-after before Sentinel saw the master fail, and after a restart of its own it never saw that.
free_best() {
    best=$(
        for name in $MEMBERS; do
            [ "$name" = "$1" ] || redis_at "$name" info replication | tr -d '\r' |
                awk -F: -v member="$name" '{ value[$1] = $2 } END {
                    if (value["slave_priority"] > 0) print value["slave_repl_offset"], member
                }' &
        done
        wait
    )
    best=$(echo "$best" | sort -rn | awk 'NR == 1 { print $2 }')
    [ -z "$best" ] || echo "$best is told to wait no longer: $(redis_at "$best" replicaof no one)"
}

# ask_failover OWN: has the Sentinel of another member begin a failover. A Sentinel that has just started would leave
# replicas that it does not know behind, with the old master, so it is asked last.
ask_failover() {
    for sentinel in $(best_informed "$1"); do
        reply=$(sentinel_at "$sentinel" sentinel failover "$GROUP") || continue
        echo "asked Sentinel $sentinel for a failover: $reply"
        case $reply in OK* | INPROG*) return 0 ;; esac
    done
    return 1
}

# with_passwords FILE: its text with the passwords in place of the marks, quoted as redis.conf wants it. A mark that stands in
# quotes is replaced with them.
with_passwords() {
    awk '
        function quoted(text) {
            gsub(/[\\"]/, "\\\\&", text)
            return "\"" text "\""
        }
        function fill(line, mark, password,    before) {
            while (password != "" && match(line, "\"?" mark "\"?")) {
                before = before substr(line, 1, RSTART - 1) quoted(password)
                line = substr(line, RSTART + RLENGTH)
            }
            return before line
        }
        { $0 = fill($0, "replace-default-sentinel-auth", ENVIRON["SENTINELAUTH"])
          print fill($0, "replace-default-auth", ENVIRON["AUTH"]) }
    ' "$1"
}
