<#import "lib.yaml.ftl" as lib>
apiVersion: v1
kind: ConfigMap
<@lib.metadata name=release.names.healthConfigMap() labels=release.labels.shared()/>
data: [=node(healthFiles)]
