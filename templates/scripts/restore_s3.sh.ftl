#!/bin/sh
# Fetches a dump from a bucket into an empty data folder. Data that is there already is never replaced.
set -eu
<#include "lib/restore.sh.ftl">

fetch() {
  timeout [=release.restoreTimeout] s3cmd --no-progress --force<#if restore.region?has_content> --region=[=restore.region]</#if> get [=restore.source] "$new"
}

restore
