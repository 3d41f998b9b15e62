<#import "lib.yaml.ftl" as lib>
<#-- An address that one member keeps over restarts; it answers also before the member is ready. -->
apiVersion: v1
kind: Service
<@lib.metadata name=release.names.announce(index) labels=release.labels.object() annotations=release.serviceAnnotations/>
spec:
  type: ClusterIP
  publishNotReadyAddresses: true
  <@lib.memberPorts exporterPort="http-exporter"/>
  selector: [=node(release.labels.redisSelector() + {"statefulset.kubernetes.io/pod-name": release.names.member(index)})]
