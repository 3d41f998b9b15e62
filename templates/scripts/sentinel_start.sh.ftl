#!/bin/sh
# Starts Sentinel. Sentinel writes its configuration itself, and the password of Redis without quotes: with a blank or a
# quote in it, it could not read that line when only its container starts anew.
set -eu
umask 077
# shellcheck source=/dev/null
. /health/redisha.sh

conf=/data/conf/sentinel.conf
sed "s/^sentinel auth-pass $GROUP .*/sentinel auth-pass $GROUP replace-default-auth/" $conf >$conf.old
with_passwords $conf.old >$conf.new
mv $conf.new $conf
rm $conf.old
exec redis-sentinel $conf
