# Asks through HAProxy, as a client would, whether it is the master that answers.
set -eu
<#if release.haproxy.hasTls()>
# Whether the certificate is the right one is for clients to say; this asks for the way behind it.
</#if>
role=$(timeout 10 redis-cli -h [=release.names.haproxy()] -p [=release.haproxy.servicePort]<#if release.haproxy.hasTls()> --tls --insecure</#if> role | head -n 1)
echo "behind [=release.names.haproxy()?no_esc] answers: $role"
[ "$role" = master ]
