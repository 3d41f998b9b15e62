#!/bin/sh
# Starts Sentinel.
set -eu
umask 077
# shellcheck source=/dev/null
. /health/redisha.sh

conf=/data/conf/sentinel.conf
<#if release.mendsSentinelConfig()>
# Sentinel writes its configuration itself, and the password of Redis without quotes: with a blank or a quote in it, it
# could not read that line when only its container starts anew.
sed "s/^sentinel auth-pass $GROUP .*/sentinel auth-pass $GROUP replace-default-auth/" $conf >$conf.old
with_passwords $conf.old >$conf.new
mv $conf.new $conf
rm $conf.old
</#if>
<#if release.sentinel.startAfterRedis>
# Which replicas there are, Sentinel asks the master when it starts, and then every 10 s. So the Redis beside it attaches to
# the master first; after 10 s nothing is won by waiting.
tries=10
until [ "$tries" -eq 0 ] || has_its_place localhost; do
    sleep 1
    tries=$((tries - 1))
done
</#if>
exec redis-sentinel $conf
