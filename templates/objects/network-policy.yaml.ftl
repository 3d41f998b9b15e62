<#import "lib.yaml.ftl" as lib>
<#assign policy = release.networkPolicy>
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
<@lib.metadata name=release.names.full + "-network-policy" labels=release.labels.plus(release.labels.object(), policy.labels) annotations=policy.annotations/>
spec:
  podSelector:
    matchLabels: [=node(release.labels.redisSelector())]
  policyTypes: [Ingress, Egress]
  egress:
    - to:
        - podSelector:
            matchLabels: [=node(release.labels.redisSelector())]
      ports:
<@lib.policyPorts/>
    <#list policy.egress as rule>
    - [=node({"to": rule.selectors} + lib.optional("ports", rule.ports))]
    </#list>
  ingress:
    - from:
        - podSelector:
            matchLabels: [=node(release.labels.redisSelector())]
      ports:
<@lib.policyPorts/>
    <#if release.hasHaproxy()>
    - from:
        - podSelector:
            matchLabels: [=node(release.labels.haproxyService())]
      ports:
<@lib.policyPorts/>
    </#if>
    <#list policy.ingress as rule>
    - from: [=node(rule.selectors)]
      ports:
      <#if rule.ports?has_content>
        <#list rule.ports as port>
        - [=node(port)]
        </#list>
      <#else>
<@lib.policyPorts/>
      </#if>
    </#list>
    <#if policy.monitoring && release.hasExporter()>
<@lib.policyMonitoring port=release.exporter.port/>
    </#if>
