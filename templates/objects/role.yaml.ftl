<#import "lib.yaml.ftl" as lib>
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
<@lib.metadata name=release.names.full labels=release.labels.object()/>
rules:
  - apiGroups: [""]
    resources: [endpoints]
    verbs: [get]
  - apiGroups: [discovery.k8s.io]
    resources: [endpointslices]
    verbs: [get]
