<#import "lib.yaml.ftl" as lib>
apiVersion: policy/v1
kind: PodDisruptionBudget
<@lib.metadata name=release.names.haproxy() + "-pdb" labels=release.labels.haproxyObject()/>
spec: [=node(release.haproxy.podDisruptionBudget + {"selector": {"matchLabels": release.labels.haproxySelector()}})]
