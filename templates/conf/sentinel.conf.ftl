<#assign sentinel = release.sentinel>
<#if sentinel.hasCustomConfig()>
[=sentinel.customConfig?no_esc]
<#else>
dir "/data"
port [=sentinel.ports.plain]
<#if sentinel.bind != "">
bind [=sentinel.bind?no_esc]
</#if>
<#if sentinel.ports.hasTls()>
tls-port [=sentinel.ports.tls]
</#if>
<#if sentinel.ports.hasTls() || sentinel.tlsReplication>
<#include "tls.conf.ftl">
<#if !sentinel.authClients>
tls-auth-clients no
</#if>
tls-replication [=sentinel.tlsReplication?string("yes", "no")]
</#if>
<#list sentinel.configLines as line>
[=line?no_esc]
</#list>
<#-- Both are "pre-monitor" directives to Sentinel, which reads them first wherever they stand. -->
<#if sentinel.resolveHostnames || sentinel.announceHostnames>
sentinel resolve-hostnames yes
</#if>
<#if sentinel.announceHostnames>
sentinel announce-hostnames yes
</#if>
<#if release.redis.hasPassword()>
# init.sh puts the passwords here; they are in the Secrets only.
sentinel auth-pass [=release.redis.masterGroup] replace-default-auth
</#if>
<#if sentinel.hasPassword()>
requirepass replace-default-sentinel-auth
</#if>
</#if>
