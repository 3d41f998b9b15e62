<#import "lib.yaml.ftl" as lib>
<#assign redis = release.redis, sentinel = release.sentinel, pods = release.pods, watchdog = release.watchdog>
<#macro image>
          image: [=redis.image.reference()]
          imagePullPolicy: [=redis.image.pullPolicy]
</#macro>
<#macro config>
            - name: config
              mountPath: /readonly-config
              readOnly: true
</#macro>
<#macro data>
            - name: data
              mountPath: /data
            <#if redis.configInMemory>
            - name: conf
              mountPath: /data/conf
            </#if>
</#macro>
<#macro certificates>
            <#if release.hasTls()>
            - name: tls-certs
              mountPath: /tls-certs
            </#if>
</#macro>
<#macro extra of>
            <#list of as item>
            - [=node(item)]
            </#list>
</#macro>
apiVersion: apps/v1
kind: StatefulSet
<@lib.metadata name=release.names.server() labels=release.labels.statefulSet() annotations=redis.annotations/>
spec:
  serviceName: [=release.names.full]
  replicas: [=release.replicas]
  podManagementPolicy: [=pods.podManagementPolicy]
  updateStrategy: [=node(redis.updateStrategy)]
  <#if redis.minReadySeconds != 0>
  minReadySeconds: [=redis.minReadySeconds]
  </#if>
  selector:
    matchLabels: [=node(release.labels.redisSelector())]
  template:
    metadata:
      labels: [=node(release.labels.redisPods(pods.labels))]
      <#assign annotations = {"checksum/init-config": checksum}>
      <#if release.hasExporter() && release.exporter.annotated>
      <#assign annotations += {"prometheus.io/port": release.exporter.port?c, "prometheus.io/scrape": "true", "prometheus.io/path": release.exporter.scrapePath}>
      </#if>
      annotations: [=node(annotations + redis.podAnnotations)]
    spec:
      serviceAccountName: [=release.names.serviceAccount]
      automountServiceAccountToken: [=node(pods.automountToken)]
      <#if redis.terminationGracePeriodSeconds != 0>
      terminationGracePeriodSeconds: [=redis.terminationGracePeriodSeconds]
      </#if>
      securityContext: [=node(pods.securityContext)]
      <@lib.placement of=pods.placement/>
      <#if pods.imagePullSecrets?has_content>
      imagePullSecrets: [=node(pods.imagePullSecrets)]
      </#if>
      initContainers:
        <#if pods.sysctl??>
        <#-- Kernel parameters can be set by a privileged root container only, whatever the other containers are. -->
        - name: init-sysctl
          image: [=pods.sysctl.image.reference()]
          imagePullPolicy: [=pods.sysctl.image.pullPolicy]
          command: [=node(pods.sysctl.command)]
          resources: [=node(pods.sysctl.resources)]
          securityContext:
            privileged: true
            runAsNonRoot: false
            runAsUser: 0
          <#if pods.mountHostSys>
          volumeMounts:
            - name: host-sys
              mountPath: /host-sys
          </#if>
        </#if>
        <#if release.storage.owner?has_content>
        - name: hostpath-chown
          image: [=redis.image.reference()]
          command: [chown, [=release.storage.owner], /data]
          resources: [=node(pods.initResources)]
          securityContext:
            runAsUser: 0
            runAsNonRoot: false
          volumeMounts:
            - name: data
              mountPath: /data
        </#if>
        - name: config-init
          <@image/>
          command: [sh]
          args: [/readonly-config/init.sh]
          env:
            <@lib.sentinelIds/>
            <@lib.passwords/>
          resources: [=node(pods.initResources)]
          securityContext: [=node(pods.containerSecurityContext)]
          volumeMounts:
            <@config/>
            <@data/>
            <@certificates/>
        <#list release.restores as restore>
        - name: [="restore-" + restore.kind()]
          image: [=restore.image.reference()]
          imagePullPolicy: [=restore.image.pullPolicy]
          command: [sh]
          args: [-c, [=restoreScripts[restore.kind()]]]
          <#if restore.hasCredentials()>
          envFrom:
            - secretRef:
                name: [=release.restoreSecret]
          </#if>
          resources: [=node(pods.initResources)]
          <#if restore.kind() == "ssh">
          securityContext: [=node(pods.containerSecurityContext)]
          </#if>
          volumeMounts:
            - name: data
              mountPath: /data
        </#list>
        <#list pods.extraInitContainers as container>
        - [=node(container)]
        </#list>
      containers:
        - name: redis
          <@image/>
          command: [=node(redis.container.command?has_content?then(redis.container.command, release.redisCommand()))]
          args: [=node(redis.container.args?has_content?then(redis.container.args, release.redisArgs()))]
          <#if release.hasRedisEnvironment()>
          env:
            <#if redis.startGuard>
            <@lib.sentinelIds/>
            </#if>
            <@lib.passwords/>
          </#if>
          <#if redis.envFrom?has_content>
          envFrom: [=node(redis.envFrom)]
          </#if>
          <@lib.probe of=redis.container kind="livenessProbe" script="redis_liveness.sh"/>
          <@lib.probe of=redis.container kind="readinessProbe" script="redis_readiness.sh"/>
          <@lib.probe of=redis.container kind="startupProbe" script="redis_readiness.sh"/>
          resources: [=node(redis.container.resources)]
          securityContext: [=node(pods.containerSecurityContext)]
          ports:
            <#if redis.ports.hasPlain()>
            - name: redis
              containerPort: [=redis.ports.plain]
            </#if>
            <#if redis.ports.hasTls()>
            - name: redis-tls
              containerPort: [=redis.ports.tls]
            </#if>
          volumeMounts:
            <@config/>
            <@data/>
            <@certificates/>
            - name: health
              mountPath: /health
            <@extra of=redis.container.extraVolumeMounts/>
          <#if redis.container.lifecycle?has_content>
          lifecycle: [=node(redis.container.lifecycle)]
          </#if>
        - name: sentinel
          <@image/>
          command: [=node(sentinel.container.command?has_content?then(sentinel.container.command, release.sentinelCommand()))]
          args: [=node(sentinel.container.args?has_content?then(sentinel.container.args, release.sentinelArgs()))]
          <#if release.hasPasswords()>
          env:
            <@lib.passwords/>
          </#if>
          <@lib.probe of=sentinel.container kind="livenessProbe" script="sentinel_liveness.sh"/>
          <@lib.probe of=sentinel.container kind="readinessProbe" script="sentinel_readiness.sh"/>
          <@lib.probe of=sentinel.container kind="startupProbe" script=release.sentinelStartupScript()/>
          resources: [=node(sentinel.container.resources)]
          securityContext: [=node(pods.containerSecurityContext)]
          ports:
            <#if sentinel.ports.hasPlain()>
            - name: sentinel
              containerPort: [=sentinel.ports.plain]
            </#if>
            <#if sentinel.ports.hasTls()>
            - name: sentinel-tls
              containerPort: [=sentinel.ports.tls]
            </#if>
          volumeMounts:
            <@data/>
            <@certificates/>
            - name: health
              mountPath: /health
            <@extra of=sentinel.container.extraVolumeMounts/>
          <#if sentinel.container.lifecycle?has_content>
          lifecycle: [=node(sentinel.container.lifecycle)]
          </#if>
        - name: split-brain-fix
          <@image/>
          command: [sh]
          args: [/readonly-config/fix-split-brain.sh]
          env:
            <@lib.sentinelIds/>
            <@lib.passwords/>
          livenessProbe: [=node(watchdog.livenessProbe)]
          readinessProbe: [=node(watchdog.readinessProbe)]
          resources: [=node(watchdog.resources)]
          securityContext: [=node(pods.containerSecurityContext)]
          volumeMounts:
            <@config/>
            <@data/>
            <@certificates/>
        <#if release.hasExporter()>
        <#assign exporter = release.exporter>
        - name: redis-exporter
          image: [=exporter.image.reference()]
          imagePullPolicy: [=exporter.image.pullPolicy]
          <#if exporter.args?has_content>
          args: [=node(exporter.args)]
          </#if>
          env:
            - name: REDIS_ADDR
              value: [=release.exporterAddress()]
            <#if redis.hasPassword()>
            <@lib.secretVariable name="REDIS_PASSWORD" password=redis.password/>
            </#if>
            <#if exporter.hasScript()>
            - name: REDIS_EXPORTER_SCRIPT
              value: /script/script.lua
            </#if>
            <#if exporter.ssl>
            - name: REDIS_EXPORTER_TLS_CLIENT_KEY_FILE
              value: [=release.tls.key()]
            - name: REDIS_EXPORTER_TLS_CLIENT_CERT_FILE
              value: [=release.tls.cert()]
            - name: REDIS_EXPORTER_TLS_CA_CERT_FILE
              value: [=release.tls.ca()]
            </#if>
          livenessProbe: [=node(exporter.livenessProbe)]
          readinessProbe: [=node(exporter.readinessProbe)]
          resources: [=node(exporter.resources)]
          securityContext: [=node(pods.containerSecurityContext)]
          ports:
            - name: [=exporter.portName]
              containerPort: [=exporter.port]
          <#if exporter.hasScript() || exporter.ssl>
          volumeMounts:
            <#if exporter.hasScript()>
            - name: script-mount
              mountPath: /script
            </#if>
            <#if exporter.ssl>
            <@certificates/>
            </#if>
          </#if>
        </#if>
        <#list pods.extraContainers as container>
        - [=node(container)]
        </#list>
      volumes:
        - name: config
          configMap:
            name: [=release.names.configMap()]
        <#if pods.mountHostSys>
        - name: host-sys
          hostPath:
            path: /sys
        </#if>
        <#if release.hasExporter() && release.exporter.hasScript()>
        - name: script-mount
          configMap:
            name: [=release.names.exporterScriptConfigMap()]
            items:
              - key: script
                path: script.lua
        </#if>
        <#if release.hasTls()>
        - name: tls-certs
          secret:
            secretName: [=release.tls.secretName]
        </#if>
        - name: health
          configMap:
            name: [=release.names.healthConfigMap()]
            defaultMode: 0755
        <#if redis.configInMemory>
        - name: conf
          emptyDir:
            medium: Memory
        </#if>
        <#list pods.extraVolumes as volume>
        - [=node(volume)]
        </#list>
        <#if !release.storage.isClaim()>
        - name: data
          <#if release.storage.path??>
          hostPath:
            path: [=release.storage.path]
          <#else>
          emptyDir: [=node(release.storage.body)]
          </#if>
        </#if>
  <#if release.storage.isClaim()>
  <#assign claim = release.storage>
  volumeClaimTemplates:
    - apiVersion: v1
      kind: PersistentVolumeClaim
      metadata:
        name: data
        <#if claim.annotations?has_content>
        annotations: [=node(claim.annotations)]
        </#if>
        <#if claim.labels?has_content>
        labels: [=node(claim.labels)]
        </#if>
      spec:
        accessModes: [=node(claim.accessModes)]
        <#if claim.storageClass??>
        storageClassName: [=claim.storageClass]
        </#if>
        resources:
          requests:
            storage: [=claim.size]
  </#if>
