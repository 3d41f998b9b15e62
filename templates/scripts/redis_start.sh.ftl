#!/bin/sh
# Starts Redis in the role that it has now. Init containers do not run again when the kubelet restarts a container, and the
# configuration of the last start may name a master that is none any more.
set -eu
sh /readonly-config/init.sh redis
exec redis-server /data/conf/redis.conf
