<#if release.redis.hasCustomConfig()>
[=release.redis.customConfig?no_esc]
<#else>
dir "/data"
port [=release.redis.ports.plain]
<#if !release.redis.hasPassword()>
# Else Redis answers to its own pod only. The official image is built this way, others are not.
protected-mode no
</#if>
<#if release.redis.ports.hasTls()>
tls-port [=release.redis.ports.tls]
<#include "tls.conf.ftl">
<#if !release.redis.authClients>
tls-auth-clients no
</#if>
tls-replication [=release.redis.tlsReplication?string("yes", "no")]
</#if>
<#list release.redis.disabledCommands as command>
rename-command [=command] ""
</#list>
<#list release.redis.configLines as line>
[=line?no_esc]
</#list>
<#if release.redis.hasPassword()>
# init.sh puts the password here; it is in the Secret only.
requirepass replace-default-auth
masterauth replace-default-auth
</#if>
</#if>
