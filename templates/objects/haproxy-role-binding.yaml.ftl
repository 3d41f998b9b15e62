<#import "lib.yaml.ftl" as lib>
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
<@lib.metadata name=release.names.haproxy() labels=release.labels.haproxyObject()/>
subjects:
  - kind: ServiceAccount
    name: [=release.names.haproxyServiceAccount]
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: [=release.names.haproxy()]
