<#import "lib.yaml.ftl" as lib>
apiVersion: v1
kind: Pod
<@lib.metadata name=release.names.full + "-configmap-test" labels=release.labels.testPod() annotations={"helm.sh/hook": "test-success"}/>
spec:
  restartPolicy: Never
  <@lib.testPlacement/>
  containers:
    - name: check-init
      image: [=release.testPods.shellcheck.reference()]
      args: [--shell=sh, /readonly-config/init.sh]
      resources: [=node(release.testPods.shellcheckResources)]
      securityContext: [=node(release.pods.containerSecurityContext)]
      volumeMounts:
        - name: config
          mountPath: /readonly-config
          readOnly: true
  volumes:
    - name: config
      configMap:
        name: [=release.names.configMap()]
