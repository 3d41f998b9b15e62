<#import "lib.yaml.ftl" as lib>
apiVersion: v1
kind: ServiceAccount
<@lib.metadata name=release.names.serviceAccount labels=release.labels.shared() annotations=release.serviceAccountAnnotations/>
<#if release.passwordSecrets()?has_content>
secrets:
  <#list release.passwordSecrets() as secret>
  - name: [=secret]
  </#list>
</#if>
<#if release.pods.imagePullSecrets?has_content>
imagePullSecrets: [=node(release.pods.imagePullSecrets)]
</#if>
