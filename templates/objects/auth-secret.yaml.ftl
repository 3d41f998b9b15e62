<#import "lib.yaml.ftl" as lib>
apiVersion: v1
kind: Secret
<@lib.metadata name=release.redis.password.secret labels=release.labels.object() annotations=release.authSecretAnnotations/>
type: Opaque
data:
  [=release.redis.password.key]: [=base64(release.redis.password.literal)]
