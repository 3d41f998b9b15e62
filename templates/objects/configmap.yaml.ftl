<#import "lib.yaml.ftl" as lib>
apiVersion: v1
kind: ConfigMap
<@lib.metadata name=release.names.configMap() labels=release.labels.plus(release.labels.shared(), release.configMapLabels)/>
data: [=node(files)]
