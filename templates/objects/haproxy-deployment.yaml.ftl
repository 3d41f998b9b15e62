<#import "lib.yaml.ftl" as lib>
<#assign haproxy = release.haproxy>
<#macro volumeMounts>
            - name: data
              mountPath: /usr/local/etc/haproxy
            - name: shared-socket
              mountPath: /run/haproxy
            <#if haproxy.hasTls()>
            - name: pemfile
              mountPath: [=haproxy.tls.mountPath]
            </#if>
</#macro>
<#macro certificates>
            <#if release.proxyDialsWithTls()>
            - name: tls-certs
              mountPath: /tls-certs
              readOnly: true
            </#if>
</#macro>
apiVersion: apps/v1
kind: Deployment
<@lib.metadata name=release.names.haproxy() labels=release.labels.haproxyObject() annotations=haproxy.deploymentAnnotations/>
spec:
  <#if haproxy.deploymentStrategy?has_content>
  strategy: [=node(haproxy.deploymentStrategy)]
  </#if>
  revisionHistoryLimit: 1
  replicas: [=haproxy.replicas]
  selector:
    matchLabels: [=node(release.labels.haproxySelector())]
  template:
    metadata:
      name: [=release.names.haproxy()]
      labels: [=node(release.labels.haproxyPods(haproxy.podLabels))]
      <#assign annotations = {"checksum/config": proxyChecksum}>
      <#if haproxy.hasMetrics() && haproxy.metrics.annotated>
      <#assign annotations += {"prometheus.io/port": haproxy.metrics.port?c, "prometheus.io/scrape": "true", "prometheus.io/path": haproxy.metrics.path}>
      </#if>
      annotations: [=node(annotations + haproxy.podAnnotations)]
    spec:
      serviceAccountName: [=release.names.haproxyServiceAccount]
      automountServiceAccountToken: [=node(haproxy.automountToken)]
      <#if haproxy.terminationGracePeriodSeconds != 0>
      terminationGracePeriodSeconds: [=haproxy.terminationGracePeriodSeconds]
      </#if>
      securityContext: [=node(haproxy.securityContext)]
      <@lib.placement of=haproxy.placement/>
      <#if haproxy.imagePullSecrets?has_content>
      imagePullSecrets: [=node(haproxy.imagePullSecrets)]
      </#if>
      initContainers:
        - name: config-init
          image: [=haproxy.image.reference()]
          imagePullPolicy: [=haproxy.image.pullPolicy]
          command: [sh]
          args: [/readonly/haproxy_init.sh]
          resources: [=node(haproxy.initResources)]
          securityContext: [=node(haproxy.containerSecurityContext)]
          volumeMounts:
            - name: config-volume
              mountPath: /readonly
              readOnly: true
            - name: data
              mountPath: /data
            <@certificates/>
      containers:
        - name: haproxy
          image: [=haproxy.image.reference()]
          imagePullPolicy: [=haproxy.image.pullPolicy]
          <#if release.hasPasswords()>
          env:
            <@lib.passwords/>
          </#if>
          livenessProbe:
            httpGet:
              path: /healthz
              port: probe
            initialDelaySeconds: 5
            periodSeconds: 3
          readinessProbe:
            httpGet:
              path: [=haproxy.readinessPath()]
              port: probe
            initialDelaySeconds: 5
            periodSeconds: 3
          ports:
            - name: probe
              containerPort: [=haproxy.healthPort()]
            - name: redis
              containerPort: [=haproxy.port]
            <#if haproxy.hasReadOnly()>
            - name: readonlyport
              containerPort: [=haproxy.readOnlyPort]
            </#if>
            <#if haproxy.hasMetrics()>
            - name: metrics-port
              containerPort: [=haproxy.metrics.port]
            </#if>
            <#list haproxy.additionalPorts as port>
            - name: [=port.name]
              containerPort: [=port.containerPort]
            </#list>
          resources: [=node(haproxy.resources)]
          securityContext: [=node(haproxy.containerSecurityContext)]
          volumeMounts:
            <@volumeMounts/>
            <@certificates/>
          <#if haproxy.lifecycle?has_content>
          lifecycle: [=node(haproxy.lifecycle)]
          </#if>
      volumes:
        <#if haproxy.hasTls()>
        - name: pemfile
          secret:
            secretName: [=haproxy.tls.secretName]
        </#if>
        - name: config-volume
          configMap:
            name: [=release.names.configMap()]
        - name: shared-socket
          emptyDir: [=node(haproxy.emptyDir)]
        - name: data
          emptyDir: [=node(haproxy.emptyDir)]
        <#if release.proxyDialsWithTls()>
        - name: tls-certs
          secret:
            secretName: [=release.tls.secretName]
        </#if>
