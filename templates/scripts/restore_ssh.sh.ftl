#!/bin/sh
# Copies a dump from a host into an empty data folder. Data that is there already is never replaced.
set -eu
umask 077
<#include "lib/restore.sh.ftl">

keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT
# The key may have been given on one line, with \n where its lines end.
printf '%b\n' "$SSH_KEY" >"$keys/key"
<#if restore.knownHosts?has_content>
printf '%s\n' [=restore.knownHosts] >"$keys/known_hosts"
check=yes
<#else>
: >"$keys/known_hosts"
check=accept-new
echo "restore: the host key is not checked; give restore.ssh.knownHosts to have it checked"
</#if>

fetch() {
  timeout [=release.restoreTimeout] scp -i "$keys/key" -o "UserKnownHostsFile=$keys/known_hosts" \
    -o "StrictHostKeyChecking=$check" -o BatchMode=yes [=restore.source] "$new"
}

restore
