<#assign names = release.names, redis = release.redis, sentinel = release.sentinel>
<#assign domain = names.namespace + ".svc." + release.clusterDomain>
<#-- A command to one Sentinel; the password is where the command runs, so nobody has to type it. -->
<#macro ask index command>
  kubectl exec -it -n [=names.namespace] [=names.member(index)] -c sentinel -- <#if sentinel.hasPassword()>sh -c 'REDISCLI_AUTH=$SENTINELAUTH </#if>redis-cli -p [=sentinel.ports.dialled()?c]<#if sentinel.ports.dialledWithTls()> --tls<#if release.tls.ca() != ""> --cacert [=release.tls.ca()]</#if><#if sentinel.authClients> --cert [=release.tls.cert()] --key [=release.tls.key()]</#if></#if> [=command]<#if sentinel.hasPassword()>'</#if>
</#macro>
Release [=names.release] in namespace [=names.namespace]: [=release.replicas] Redis server<#if release.replicas != 1>s</#if>, each with a Sentinel.

Connect here:
<#if release.hasHaproxy()>
  [=names.haproxy()].[=domain]:[=release.haproxy.servicePort?c]   always the master<#if release.haproxy.hasTls()>, TLS</#if>
  <#if release.haproxy.hasReadOnly()>
  [=names.haproxy()].[=domain]:[=release.haproxy.readOnlyPort?c]   the replicas, read-only
  </#if>
<#else>
  HAProxy is off, so clients must speak Sentinel: ask [=names.full].[=domain]:[=sentinel.ports.dialled()?c]<#if sentinel.ports.dialledWithTls()> (TLS)</#if>
  for the master of [=redis.masterGroup]. haproxy.enabled=true gives one plain endpoint.
</#if>
<#if redis.hasPassword()>

Read the password:
  kubectl get secret -n [=names.namespace] [=redis.password.secret] -o jsonpath="{.data['[=redis.password.key?replace(".", "\\.")]']}" | base64 -d
</#if>

See which member is the master:
<@ask 0 "sentinel get-master-addr-by-name " + redis.masterGroup/>

Watch a failover:
<@ask release.replicas - 1 "subscribe +sdown +odown +switch-master"/>

Cause one, from a second terminal, by deleting the pod of the master:
  kubectl delete pod -n [=names.namespace] [=names.member(0)]
