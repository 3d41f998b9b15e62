<#import "lib.yaml.ftl" as lib>
apiVersion: v1
kind: Secret
<@lib.metadata name=release.sentinel.password.secret labels=release.labels.object()/>
type: Opaque
data:
  [=release.sentinel.password.key]: [=base64(release.sentinel.password.literal)]
