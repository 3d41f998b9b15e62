<#assign names = release.names, redis = release.redis, sentinel = release.sentinel>
<#assign domain = names.namespace + ".svc." + release.clusterDomain>
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

Look at the master from inside:
  kubectl exec -n [=names.namespace] [=names.member(0)] -c sentinel -- redis-cli -p [=sentinel.ports.dialled()?c]<#if sentinel.ports.dialledWithTls()> --tls<#if release.tls.ca() != ""> --cacert [=release.tls.ca()]</#if><#if sentinel.authClients> --cert [=release.tls.cert()] --key [=release.tls.key()]</#if></#if> sentinel get-master-addr-by-name [=redis.masterGroup]
<#if sentinel.hasPassword()>
  (set REDISCLI_AUTH to the Sentinel password first: key [=sentinel.password.key] of secret [=sentinel.password.secret])
</#if>

Try a failover:
  kubectl delete pod -n [=names.namespace] [=names.member(0)]
