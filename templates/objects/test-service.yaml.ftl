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
      <#if release.redis.hasPassword()>
      env:
        - name: REDISCLI_AUTH
          valueFrom:
            secretKeyRef:
              name: [=release.redis.password.secret]
              key: [=release.redis.password.key]
      </#if>
      resources: [=node(release.haproxy.testResources)]
      securityContext: [=node(release.pods.containerSecurityContext)]
