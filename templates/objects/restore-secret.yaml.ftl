<#import "lib.yaml.ftl" as lib>
apiVersion: v1
kind: Secret
<@lib.metadata name=release.restoreSecret labels=release.labels.shared()/>
type: Opaque
data:
  <#list release.restoreCredentials as key, value>
  [=key]: [=base64(value)]
  </#list>
