<#import "lib.yaml.ftl" as lib>
<@lib.serviceMonitor monitor=release.haproxy.metrics.monitor name=release.names.haproxy() port=release.haproxy.metrics.port labels=release.labels.object() selector={"app": release.names.app, "release": release.names.release, "component": "haproxy"}/>
