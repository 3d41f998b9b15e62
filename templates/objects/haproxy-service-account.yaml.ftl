<#import "lib.yaml.ftl" as lib>
apiVersion: v1
kind: ServiceAccount
<@lib.metadata name=release.names.haproxyServiceAccount labels=release.labels.haproxyShared()/>
