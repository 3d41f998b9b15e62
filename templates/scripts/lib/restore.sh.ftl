new=/data/dump.rdb_

restore() {
  if [ -s /data/dump.rdb ] || [ -d /data/appendonlydir ]; then
    echo "restore: /data holds data already, nothing is fetched; empty the volume to restore again"
    return 0
  fi
  rm -f "$new"
  if ! fetch; then
    echo "restore: fetching "[=restore.label()]" failed or took longer than [=release.restoreTimeout] s" >&2
    return 1
  fi
  if [ ! -s "$new" ]; then
    echo "restore: "[=restore.label()]" is empty" >&2
    return 1
  fi
  mv "$new" /data/dump.rdb
  echo "restore: done"
}
