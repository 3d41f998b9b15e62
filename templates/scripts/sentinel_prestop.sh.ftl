#!/bin/sh
# preStop of Sentinel: stays until Redis beside it is no longer master. The hooks of a pod run at the same time, and the
# failover that Redis's hook asks for needs this Sentinel's vote.
set -eu
# shellcheck source=/dev/null
. /health/redisha.sh

<#if release.replicas != 1>
tries=20
while [ "$tries" -gt 0 ] && [ "$(role_of localhost)" = master ]; do
    sleep 1
    tries=$((tries - 1))
done
</#if>
