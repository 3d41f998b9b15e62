<#import "lib.yaml.ftl" as lib>
<#assign haproxy = release.haproxy, service = haproxy.service>
apiVersion: v1
kind: Service
<@lib.metadata name=release.names.haproxy() labels=release.labels.plus(release.labels.haproxyObject(), service.labels) annotations=service.annotations/>
spec:
  type: [=service.type]
  <#if service.clusterIP?has_content>
  clusterIP: [=service.clusterIP]
  </#if>
  <#if service.ipFamilyPolicy?has_content>
  ipFamilyPolicy: [=service.ipFamilyPolicy]
  </#if>
  <#if service.ipFamilies?has_content>
  ipFamilies: [=node(service.ipFamilies)]
  </#if>
  <#if service.loadBalancerIP?has_content>
  loadBalancerIP: [=service.loadBalancerIP]
  </#if>
  <#if service.externalTrafficPolicy?has_content>
  externalTrafficPolicy: [=service.externalTrafficPolicy]
  </#if>
  <#if service.loadBalancerSourceRanges?has_content>
  loadBalancerSourceRanges: [=node(service.loadBalancerSourceRanges)]
  </#if>
  <#if service.externalIPs?has_content>
  externalIPs: [=node(service.externalIPs)]
  </#if>
  ports:
    - name: tcp-haproxy
      port: [=haproxy.servicePort]
      protocol: TCP
      targetPort: redis
      <#if service.nodePort != 0>
      nodePort: [=service.nodePort]
      </#if>
    <#if haproxy.hasReadOnly()>
    - name: tcp-haproxyreadonly
      port: [=haproxy.readOnlyPort]
      protocol: TCP
      targetPort: [=haproxy.readOnlyPort]
    </#if>
    <#if haproxy.hasMetrics()>
    - name: [=haproxy.metrics.portName]
      port: [=haproxy.metrics.port]
      protocol: TCP
      targetPort: metrics-port
    </#if>
    <#list haproxy.additionalPorts as port>
    - name: [=port.name]
      port: [=port.servicePort]
      protocol: TCP
      targetPort: [=port.name]
    </#list>
  selector: [=node(release.labels.haproxyService())]
