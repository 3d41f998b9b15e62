<#import "lib.yaml.ftl" as lib>
apiVersion: policy/v1
kind: PodDisruptionBudget
<@lib.metadata name=release.names.full + "-pdb" labels=release.labels.object()/>
spec: [=node(release.podDisruptionBudget + {"selector": {"matchLabels": release.labels.redisSelector()}})]
