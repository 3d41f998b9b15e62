#!/bin/sh
# Copies the data of a running Redis into the empty data folder of the first member; the others sync from it.
set -eu
<#include "lib/restore.sh.ftl">

read -r pod </proc/sys/kernel/hostname
if [ "${pod##*-}" != 0 ]; then
  echo "restore: member 0 fetches the data, the others copy it from there"
  exit 0
fi
<#if restore.password?has_content>
export REDISCLI_AUTH=[=restore.password]
<#else>
export REDISCLI_AUTH="${REDIS_PASSWORD:-}"
[ -n "$REDISCLI_AUTH" ] || unset REDISCLI_AUTH
</#if>

fetch() {
  timeout [=release.restoreTimeout] redis-cli -h [=restore.host] -p [=restore.port]<#if restore.user?has_content> --user [=restore.user]</#if> --rdb "$new"
}

restore
