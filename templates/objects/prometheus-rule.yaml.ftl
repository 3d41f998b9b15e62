<#import "lib.yaml.ftl" as lib>
<#assign alerts = release.alertRules>
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
<@lib.metadata name=release.names.full labels=release.labels.alertRules(alerts.labels) namespace=alerts.namespace/>
spec:
  groups:
    - name: [=release.names.full]
      <#if alerts.interval?has_content>
      interval: [=alerts.interval]
      </#if>
      rules: [=node(alerts.rules)]
