<#assign proxyCertificate = (release.redis.ports.dialledWithTls() && release.redis.authClients) || (release.sentinel.ports.dialledWithTls() && release.sentinel.authClients)>
#!/bin/sh
# Completes haproxy.cfg with what is known only inside the cluster: the members' addresses and the cluster's domain.
set -eu
# shellcheck source=/dev/null
. /readonly/redisha.sh

# edit INDEX: puts the member's address where the configuration waits for it, or notes that it has none.
edit() {
    name=$(name_of "$1")
    address=$(address_of "$name")
    if [ -z "$address" ]; then
        missing="$missing $name"
        return 0
    fi
    # Sentinel's answer as it stands in the connection.
    edits="$edits;s/@VOTE_$1@/\$${#address}\\\\r\\\\n$address\\\\r\\\\n/g"
    # For a configuration of the user's own.
    edits="$edits;s/REPLACE_ANNOUNCE$1/$address/g"
}

# HAProxy's own resolver asks for names as they stand, without the search list of resolv.conf.
domain=$(awk '$1 == "search" { for (i = 2; i <= NF; i++) if ($i ~ /^svc[.]/) { print substr($i, 4); exit } }' /etc/resolv.conf)
rounds=$PATIENCE
while :; do
    edits="s/[.][=release.names.namespace][.]svc:/.[=release.names.namespace].svc$domain:/g"
    missing=
    # The highest index first: REPLACE_ANNOUNCE1 is how REPLACE_ANNOUNCE10 begins.
    index=[=release.replicas]
    while [ "$index" -gt 0 ]; do
        index=$((index - 1))
        edit "$index"
    done
    if [ -z "$missing" ] || [ "$rounds" -eq 0 ]; then break; fi
    sleep 1
    rounds=$((rounds - 1))
done

if [ -n "$missing" ]; then
    echo "These names do not resolve:$missing. Is there a Service of each name ('kubectl get service'), and may this pod" \
        "reach the cluster's DNS (NetworkPolicy, port 53 UDP and TCP)?" >&2
    # shellcheck disable=SC2086
    set -- $missing
    [ "$#" -le [=release.replicas - release.majority()] ] || exit 1
    echo "Going on without them: HAProxy will not recognise them as master until this pod starts anew." >&2
fi
sed "$edits" /readonly/haproxy.cfg >/data/haproxy.cfg
<#if proxyCertificate>

# HAProxy shows this certificate to Redis and Sentinel; it wants it in one file.
(umask 077 && cat [=release.tls.cert()] [=release.tls.key()] >/data/client.pem)
</#if>
