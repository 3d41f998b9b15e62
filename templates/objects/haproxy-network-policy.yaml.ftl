<#import "lib.yaml.ftl" as lib>
<#assign haproxy = release.haproxy, policy = haproxy.networkPolicy>
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
<@lib.metadata name=release.names.haproxy() + "-network-policy" labels=release.labels.plus(release.labels.object(), policy.labels) annotations=policy.annotations/>
spec:
  podSelector:
    matchLabels: [=node(release.labels.haproxySelector())]
  policyTypes: [Ingress, Egress]
  egress:
    - to:
        - podSelector:
            matchLabels: [=node(release.labels.redisSelector())]
      ports:
<@lib.policyPorts/>
    - to:
        - namespaceSelector: {}
      ports:
        - port: 53
          protocol: UDP
        - port: 53
          protocol: TCP
    <#list policy.egress as rule>
    - [=node({"to": rule.selectors} + lib.optional("ports", rule.ports))]
    </#list>
  ingress:
    - from:
        - podSelector:
            matchLabels: [=node(release.labels.redisSelector())]
      ports:
<@lib.policyPorts/>
    <#list policy.ingress as rule>
    - from: [=node(rule.selectors)]
      ports:
      <#if rule.ports?has_content>
        <#list rule.ports as port>
        - [=node(port)]
        </#list>
      <#else>
<@lib.policyPorts/>
        <#list haproxy.clientPorts()?filter(port -> !release.servesPort(port)) as port>
        - port: [=port]
          protocol: TCP
        </#list>
      </#if>
    </#list>
    <#if policy.monitoring && haproxy.hasMetrics()>
<@lib.policyMonitoring port=haproxy.metrics.port/>
    </#if>
