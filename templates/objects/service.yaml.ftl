<#import "lib.yaml.ftl" as lib>
apiVersion: v1
kind: Service
<@lib.metadata name=release.names.full labels=release.labels.headlessService(release.hasExporter(), release.serviceLabels) annotations=release.serviceAnnotations/>
spec:
  type: ClusterIP
  clusterIP: None
  <@lib.memberPorts exporterPort="http-exporter-port"/>
  selector: [=node(release.labels.redisSelector())]
