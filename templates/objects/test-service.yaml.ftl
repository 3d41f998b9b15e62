<#import "lib.yaml.ftl" as lib>
apiVersion: v1
kind: Pod
<@lib.metadata name=release.names.full + "-service-test" labels=release.labels.testPod() annotations=release.testPods.annotations + {"helm.sh/hook": "test-success"}/>
spec:
  restartPolicy: Never
  <@lib.testPlacement/>
  containers:
    - name: [=release.names.release?replace(".", "-") + "-service-test"]
      image: [=release.redis.image.reference()]
      command: [sh, -c]
      args:
        - [=serviceTestScript]
      <#if release.hasPasswords()>
      env:
        <@lib.passwords/>
      </#if>
      resources: [=node(release.testPods.serviceResources)]
      securityContext: [=node(release.pods.containerSecurityContext)]
      <#if release.testDialsWithTls()>
      volumeMounts:
        - name: tls-certs
          mountPath: /tls-certs
          readOnly: true
      </#if>
  <#if release.testDialsWithTls()>
  volumes:
    - name: tls-certs
      secret:
        secretName: [=release.tls.secretName]
  </#if>
