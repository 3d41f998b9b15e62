<#import "lib.yaml.ftl" as lib>
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
<@lib.metadata name=release.names.full labels=release.labels.object()/>
subjects:
  - kind: ServiceAccount
    name: [=release.names.serviceAccount]
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: [=release.names.full]
