<#-- Pieces that several objects share. -->

<#-- The metadata of an object. -->
<#macro metadata name labels annotations={} namespace=release.names.namespace>
metadata:
  name: [=name]
  <#if namespace?has_content>
  namespace: [=namespace]
  </#if>
  labels: [=node(labels)]
  <#if annotations?has_content>
  annotations: [=node(annotations)]
  </#if>
</#macro>

<#-- The ports of the Services that lead to the Redis pods. -->
<#macro memberPorts exporterPort>
  ports:
    <#if release.redis.ports.hasPlain()>
    - name: tcp-server
      port: [=release.redis.ports.plain]
      protocol: TCP
      targetPort: redis
    </#if>
    <#if release.redis.ports.hasTls()>
    - name: server-tls
      port: [=release.redis.ports.tls]
      protocol: TCP
      targetPort: redis-tls
    </#if>
    <#if release.sentinel.ports.hasPlain()>
    - name: tcp-sentinel
      port: [=release.sentinel.ports.plain]
      protocol: TCP
      targetPort: sentinel
    </#if>
    <#if release.sentinel.ports.hasTls()>
    - name: sentinel-tls
      port: [=release.sentinel.ports.tls]
      protocol: TCP
      targetPort: sentinel-tls
    </#if>
    <#if release.hasExporter()>
    - name: [=exporterPort]
      port: [=release.exporter.port]
      protocol: TCP
      targetPort: [=release.exporter.portName]
    </#if>
</#macro>

<#-- The ports on which the Redis pods listen, as a policy names them. -->
<#macro policyPorts>
        <#list [release.redis.ports.plain, release.sentinel.ports.plain, release.redis.ports.tls, release.sentinel.ports.tls]?filter(port -> port != 0) as port>
        - port: [=port]
          protocol: TCP
        </#list>
</#macro>

<#-- Lets everybody read the metrics; where Prometheus runs is not known here. -->
<#macro policyMonitoring port>
    - from:
        - namespaceSelector: {}
      ports:
        - port: [=port]
          protocol: TCP
</#macro>

<#-- An environment variable from a Secret. -->
<#macro secretVariable name password>
            - name: [=name]
              valueFrom:
                secretKeyRef:
                  name: [=password.secret]
                  key: [=password.key]
</#macro>

<#-- The passwords that scripts and checks need. -->
<#macro passwords>
            <#if release.redis.hasPassword()>
            <@secretVariable name="AUTH" password=release.redis.password/>
            </#if>
            <#if release.sentinel.hasPassword()>
            <@secretVariable name="SENTINELAUTH" password=release.sentinel.password/>
            </#if>
</#macro>

<#-- The id that each Sentinel keeps for life. -->
<#macro sentinelIds>
            <#list release.sentinel.ids as id>
            - name: [="SENTINEL_ID_" + id?index?c]
              value: [=id]
            </#list>
</#macro>

<#-- A probe that runs a script of the health ConfigMap. -->
<#macro probe of kind script>
          <#if of[kind]??>
          [=kind]: [=node(of[kind] + {"exec": {"command": ["sh", "-c", "/health/" + script]}})]
          </#if>
</#macro>

<#-- What a pod says about its placement. -->
<#macro placement of>
      <#if of.schedulerName?has_content>
      schedulerName: [=of.schedulerName]
      </#if>
      <#if of.nodeSelector?has_content>
      nodeSelector: [=node(of.nodeSelector)]
      </#if>
      <#if of.tolerations?has_content>
      tolerations: [=node(of.tolerations)]
      </#if>
      <#if of.affinity?has_content>
      affinity: [=node(of.affinity)]
      </#if>
      <#if of.spread?has_content>
      topologySpreadConstraints: [=node(of.spread)]
      </#if>
      <#if of.priorityClassName?has_content>
      priorityClassName: [=of.priorityClassName]
      </#if>
</#macro>

<#-- A ServiceMonitor of the Prometheus operator. -->
<#macro serviceMonitor monitor name port labels selector>
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
<@metadata name=name labels=release.labels.plus(labels, monitor.labels) namespace=monitor.namespace/>
spec:
  jobLabel: [=name]
  namespaceSelector:
    matchNames: [ [=release.names.namespace] ]
  selector:
    matchLabels: [=node(selector)]
  endpoints:
    - [=node({"targetPort": port}
        + optional("interval", monitor.interval)
        + optional("path", monitor.path)
        + optional("scrapeTimeout", monitor.scrapeTimeout)
        + monitor.endpoint
        + optional("metricRelabelings", monitor.metricRelabelings)
        + optional("relabelings", monitor.relabelings))]
</#macro>

<#-- A map with one entry, or an empty one where there is nothing to say. -->
<#function optional key value>
  <#return value?has_content?then({key: value}, {})>
</#function>

<#-- Where the test pods run. -->
<#macro testPlacement>
  <#if release.pods.imagePullSecrets?has_content>
  imagePullSecrets: [=node(release.pods.imagePullSecrets)]
  </#if>
  <#if release.pods.placement.nodeSelector?has_content>
  nodeSelector: [=node(release.pods.placement.nodeSelector)]
  </#if>
  <#if release.pods.placement.tolerations?has_content>
  tolerations: [=node(release.pods.placement.tolerations)]
  </#if>
</#macro>
