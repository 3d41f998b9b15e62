<#import "lib.yaml.ftl" as lib>
<@lib.serviceMonitor monitor=release.exporter.monitor name=release.names.full port=release.exporter.port labels=release.labels.object() selector={"app": release.names.app, "release": release.names.release, "exporter": "enabled"}/>
