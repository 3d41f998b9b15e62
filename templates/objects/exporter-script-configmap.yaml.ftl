<#import "lib.yaml.ftl" as lib>
apiVersion: v1
kind: ConfigMap
<@lib.metadata name=release.names.exporterScriptConfigMap() labels=release.labels.object()/>
data:
  script: [=release.exporter.script]
