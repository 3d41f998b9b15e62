<#macro login server variable><#if server.hasPassword()>REDISCLI_AUTH=${[=variable]-} </#if></#macro>
<#macro tls server><#if server.ports.dialledWithTls()> --tls<#if release.tls.ca() != ""> --cacert [=release.tls.ca()]</#if><#if server.authClients> --cert [=release.tls.cert()] --key [=release.tls.key()]</#if></#if></#macro>
# Does what clients do: asks Sentinel for the master, then writes and reads<#if release.hasHaproxy()> through HAProxy</#if>.
set -eu

# Like every answer it ends after a while, so that a test that cannot reach a server fails and says so.
sentinel() {
    <@login release.sentinel "SENTINELAUTH"/>timeout 10 redis-cli<@tls release.sentinel/> -h [=release.names.full] -p [=release.sentinel.ports.dialled()] sentinel "$@"
}

<#if release.hasHaproxy()>
<#if release.haproxy.hasTls()>
# Whether the certificate is the right one is for clients to say; this asks for the way behind it.
</#if>
client() {
    <@login release.redis "AUTH"/>timeout 10 redis-cli<#if release.haproxy.hasTls()> --tls --insecure</#if> -h [=release.names.haproxy()] -p [=release.haproxy.servicePort] "$@"
}
<#else>
client() {
    <@login release.redis "AUTH"/>timeout 10 redis-cli<@tls release.redis/> -h "$master" -p [=release.redis.ports.dialled()] "$@"
}
</#if>

# expect WHAT WANTED GIVEN
expect() {
    echo "$1: $3"
    if [ "$3" != "$2" ]; then
        echo "wanted: $2" >&2
        exit 1
    fi
}

answer=$(sentinel get-master-addr-by-name [=release.redis.masterGroup])
master=$(echo "$answer" | head -n 1)
port=$(echo "$answer" | tail -n 1)
echo "Sentinel names $master, port $port"
# An error message would be one line.
if [ "$master" = "$port" ]; then
    exit 1
fi

role=$(client role)
expect "the role of who answers" master "$(echo "$role" | head -n 1)"
key=redisha-test:[=release.names.release]
value="$(cat /proc/sys/kernel/hostname) $$"
expect "writing" OK "$(client set "$key" "$value" ex 60)"
expect "reading" "$value" "$(client get "$key")"
