package redisha.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.Voice;
import redisha.manifest.Manifest;

class KubernetesSchemasTest {
    private static final KubernetesSchemas NEWEST = KubernetesSchemas.of(KubernetesSchemas.NEWEST_MINOR);

    private static final String STATEFUL_SET = "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: "
            + "{serviceName: a, selector: {}, template: {spec: {containers: [{name: c, image: i, %s}]}}}}";

    private static final String SPEC = "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: "
            + "{serviceName: a, selector: {}, template: {spec: {containers: []}}, %s}}";

    private static final String POD =
            "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: c, image: i}], %s}}";

    private static final String SERVICE = "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {%s}}";

    private static final String CLAIM =
            "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: a}, spec: {%s}}";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    STS  | imagePulPolicy: Always                          | unknown-key | containers[0].imagePulPolicy: unknown key. Did you mean 'imagePullPolicy'?
                    STS  | env: [{name: A, vale: x}]                       | unknown-key | containers[0].env[0].vale: unknown key. Did you mean 'value'?
                    STS  | livenessProbe: {exec: {comand: [a]}}            | unknown-key | containers[0].livenessProbe.exec.comand: unknown key. Did you mean 'command'?
                    STS  | env: [{name: A, value: 5}]                      | type        | containers[0].env[0].value: must be text, found a number. Put it in quotes.
                    STS  | env: [{name: A, value: yes}]                    | type        | containers[0].env[0].value: must be text, found a boolean. Put it in quotes.
                    STS  | env: [{value: a}]                               | required    | containers[0].env[0].name: is missing. Add it.
                    STS  | env: {A: b}                                     | type        | containers[0].env: must be a list, found a map.
                    STS  | command: sh                                     | type        | containers[0].command: must be a list, found text "sh".
                    STS  | command: [sh, 5]                                | type        | containers[0].command[1]: must be text, found the number 5. Put it in quotes.
                    STS  | args: [null]                                    | type        | containers[0].args[0]: must be text, found nothing (null).
                    STS  | imagePullPolicy: always                         | closed-set  | containers[0].imagePullPolicy: must be one of Always, IfNotPresent, Never, "", found text "always". Did you mean 'Always'?
                    STS  | ports: [{containerPort: 70000}]                 | range       | containers[0].ports[0].containerPort: 70000 is out of range 1 to 65535.
                    STS  | ports: [{containerPort: 0}]                     | range       | containers[0].ports[0].containerPort: 0 is out of range 1 to 65535.
                    STS  | ports: [{containerPort: "6379"}]                | type        | containers[0].ports[0].containerPort: must be a whole number, found text "6379". Write digits without quotes.
                    STS  | ports: [{containerPort: 1, name: Redis_Port}]   | pattern     | containers[0].ports[0].name: "Redis_Port" is not of the form this key needs. Lower case letters, digits and single dashes, with at least one letter.
                    STS  | ports: [{containerPort: 1, name: a-name-too-long-by-far}] | length | containers[0].ports[0].name: must have at most 15 characters, found 22.
                    STS  | ports: [{containerPort: 1, protocol: tcp}]      | closed-set  | containers[0].ports[0].protocol: must be one of TCP, UDP, SCTP, "", found text "tcp". Did you mean 'TCP'?
                    STS  | livenessProbe: {tcpSocket: {port: 1.5}}         | type        | containers[0].livenessProbe.tcpSocket.port: must be a whole number or text, found the number 1.5.
                    STS  | livenessProbe: {tcpSocket: {port: [1]}}         | type        | containers[0].livenessProbe.tcpSocket.port: must be a whole number or text, found a list.
                    STS  | livenessProbe: {periodSeconds: 10s}             | type        | containers[0].livenessProbe.periodSeconds: must be a whole number, found text "10s". Write digits without quotes.
                    STS  | livenessProbe: {periodSeconds: -1}              | range       | containers[0].livenessProbe.periodSeconds: -1 is out of range 0 to 2147483647.
                    STS  | resources: {limits: {memory: 1GB}}              | pattern     | containers[0].resources.limits.memory: "1GB" is not of the form this key needs. An amount is a number with a suffix such as m, k, M, G, Ki, Mi or Gi: 500m, 2Gi.
                    STS  | resources: {limits: {memory: ""}}               | pattern     | containers[0].resources.limits.memory: "" is not of the form this key needs. An amount is a number with a suffix such as m, k, M, G, Ki, Mi or Gi: 500m, 2Gi.
                    STS  | resources: {limits: {memory: true}}             | type        | containers[0].resources.limits.memory: must be a number or text, found true.
                    STS  | resources: {limit: {memory: 1Gi}}               | unknown-key | containers[0].resources.limit: unknown key. Did you mean 'limits'?
                    STS  | securityContext: {runAsUser: -1}                | range       | containers[0].securityContext.runAsUser: -1 is out of range 0 to 2147483647.
                    STS  | securityContext: {runAsUser: 3000000000}        | range       | containers[0].securityContext.runAsUser: 3000000000 is out of range 0 to 2147483647.
                    STS  | volumeMounts: [{name: v}]                       | required    | containers[0].volumeMounts[0].mountPath: is missing. Add it.
                    STS  | volumeMounts: [{name: v, mountPath: null}]      | required    | containers[0].volumeMounts[0].mountPath: is missing. Add it.
                    STS  | volumeMounts: [{name: v, mountPath: /, mountPropagation: ""}] | closed-set | containers[0].volumeMounts[0].mountPropagation: must be one of None, HostToContainer, Bidirectional, found text "".
                    SPEC | replicas: three                                 | type        | spec.replicas: must be a whole number, found text "three". Write digits without quotes.
                    SPEC | replicas: -1                                    | range       | spec.replicas: -1 is out of range 0 to 2147483647.
                    SPEC | replicas: 3.5                                   | type        | spec.replicas: must be a whole number, found the number 3.5. Write digits without quotes.
                    SPEC | replicas: 99999999999                           | range       | spec.replicas: 99999999999 is out of range 0 to 2147483647.
                    SPEC | podManagementPolicy: parallel                   | closed-set  | spec.podManagementPolicy: must be one of OrderedReady, Parallel, "", found text "parallel". Did you mean 'Parallel'?
                    SPEC | volumeClaimTemplates: [{spec: {accessModes: [ReadWriteOnly]}}] | closed-set | spec.volumeClaimTemplates[0].spec.accessModes[0]: must be one of ReadWriteOnce, ReadOnlyMany, ReadWriteMany, ReadWriteOncePod, found text "ReadWriteOnly". Did you mean 'ReadWriteOnce'?
                    SPEC | volumeClaimTemplates: [{spec: {resources: {requests: {storage: 10 Gi}}}}] | pattern | spec.volumeClaimTemplates[0].spec.resources.requests.storage: "10 Gi" is not of the form this key needs. An amount is a number with a suffix such as m, k, M, G, Ki, Mi or Gi: 500m, 2Gi.
                    SPEC | volumeClaimTemplates: {metadata: {}}            | type        | spec.volumeClaimTemplates: must be a list, found a map.
                    SPEC | replica: 3                                      | unknown-key | spec.replica: unknown key. Did you mean 'replicas'?
                    SPEC | imagePullPolicy: Always                          | unknown-key | spec.imagePullPolicy: unknown key. It belongs to spec.template.spec.containers[] or spec.template.spec.ephemeralContainers[] or spec.template.spec.initContainers[].
                    SPEC | nodeSelector: {a: b}                            | unknown-key | spec.nodeSelector: unknown key. It belongs to spec.template.spec.
                    SPEC | containers: []                                  | unknown-key | spec.containers: unknown key. It belongs to spec.template.spec.
                    SPEC | status: {}                                      | unknown-key | spec.status: unknown key. It belongs to the top level.
                    SPEC | foo: bar                                        | unknown-key | spec.foo: unknown key.
                    STS  | serviceName: a                                  | unknown-key | containers[0].serviceName: unknown key. It belongs to spec.
                    STS  | terminationGracePeriodSeconds: 30               | unknown-key | containers[0].terminationGracePeriodSeconds: unknown key. It belongs to spec.template.spec.
                    POD  | securityContext: {fsGroupChangePolicy: ""}      | closed-set  | spec.securityContext.fsGroupChangePolicy: must be one of Always, OnRootMismatch, found text "".
                    POD  | tolerations: [{operator: Exist}]                | closed-set  | spec.tolerations[0].operator: must be one of Equal, Exists, Gt, Lt, "", found text "Exist". Did you mean 'Exists'?
                    POD  | affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 0, podAffinityTerm: {topologyKey: a}}]}} | range | spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: 0 is out of range 1 to 100.
                    POD  | volumes: [{name: a, secret: {defaultMode: 644}}] | range      | spec.volumes[0].secret.defaultMode: 644 is out of range 0 to 511.
                    POD  | volumes: [{name: A, emptyDir: {}}]              | pattern     | spec.volumes[0].name: "A" is not of the form ^[a-z0-9]([-a-z0-9]*[a-z0-9])?$. Lower case letters, digits and dashes; a letter or digit at both ends.
                    SVC  | ports: [{port: 6379, nodePort: 70000}]          | range       | spec.ports[0].nodePort: 70000 is out of range 0 to 65535.
                    SVC  | ports: [{targetPort: 6379}]                     | required    | spec.ports[0].port: is missing. Add it.
                    SVC  | selector: {app: 5}                              | type        | spec.selector.app: must be text, found the number 5. Put it in quotes.
                    SVC  | type: Clusterip                                 | closed-set  | spec.type: must be one of ClusterIP, NodePort, LoadBalancer, ExternalName, "", found text "Clusterip". Did you mean 'ClusterIP'?
                    SVC  | ipFamilyPolicy: ""                              | closed-set  | spec.ipFamilyPolicy: must be one of SingleStack, PreferDualStack, RequireDualStack, found text "".
                    PVC  | volumeMode: ""                                  | closed-set  | spec.volumeMode: must be one of Block, Filesystem, found text "".
                    """)
    void a_fault_has_its_path_and_the_way_out(String frame, String yaml, String rule, String line) {
        assertThat(KubernetesSchemas.RULES).contains("schema/" + rule);
        Manifest manifest = Objects.one(frame(frame).formatted(yaml));

        assertThat(NEWEST.check(manifest)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("schema/" + rule);
            assertThat(Voice.line(finding).replaceFirst("^m.yaml:\\d+:\\d+: (spec\\.template\\.spec\\.)?", ""))
                    .isEqualTo(line);
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    STS  | imagePullPolicy: ""
                    STS  | terminationMessagePolicy: ""
                    STS  | ports: [{containerPort: 1, protocol: "", hostPort: 0, name: ""}]
                    STS  | livenessProbe: {httpGet: {port: http, scheme: ""}, failureThreshold: 0}
                    STS  | livenessProbe: {tcpSocket: {port: 6379.0}}
                    STS  | env: null
                    STS  | resources: {limits: {memory: 1Gi, cpu: 0.5, a/b: "1", c/d: 1e3, e/f: 1E3, g/h: 100m, i/j: +1.5k, k/l: .5, m/n: 1., o/p: " 1Gi ", q/r: 2e-3}}
                    SPEC | podManagementPolicy: "", updateStrategy: {type: ""}
                    SPEC | replicas: 3.0
                    SPEC | status: null
                    SPEC | volumeClaimTemplates: [{metadata: {name: data, creationTimestamp: null}}]
                    SPEC | volumeClaimTemplates: [{apiVersion: v1, kind: PersistentVolumeClaim, status: {}}]
                    POD  | restartPolicy: "", dnsPolicy: "", tolerations: [{operator: "", effect: ""}]
                    POD  | volumes: [{name: a, hostPath: {path: /, type: ""}}]
                    POD  | volumes: [{name: a, secret: {defaultMode: 0444}}, {name: b, configMap: {defaultMode: 0o755}}]
                    SVC  | type: "", sessionAffinity: "", externalTrafficPolicy: "", ports: [{port: 1, nodePort: 0, protocol: "", name: ""}]
                    SVC  | clusterIP: None, ports: null
                    PVC  | storageClassName: "", accessModes: [ReadWriteOncePod], resources: {requests: {storage: 10}}
                    """)
    void what_the_server_takes_is_no_fault_in_any_minor(String frame, String yaml) {
        for (int minor = KubernetesSchemas.OLDEST_MINOR; minor <= KubernetesSchemas.NEWEST_MINOR; minor++) {
            assertThat(KubernetesSchemas.of(minor)
                            .check(Objects.one(frame(frame).formatted(yaml))))
                    .extracting(Voice::line)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: a, creationTimestamp: null},"
                        + " roleRef: {kind: Role, name: a}, subjects: []}",
                "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, status: {}, spec: {serviceName: a,"
                        + " selector: {}, template: {}}}",
                "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a}, status: {},"
                        + " spec: {maxUnavailable: 50%, minAvailable: null}}",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, managedFields: [{fieldsV1: {f: {}}}]}, data: {a: null}}",
                "{apiVersion: v1, kind: Secret, metadata: {name: a, creationTimestamp: 2026-01-31T12:00:00Z}, data: {a: YQ==}}",
                "{apiVersion: v1, kind: Namespace, metadata: {name: a}}",
                "{apiVersion: v1, kind: ServiceAccount, metadata: {name: a}, automountServiceAccountToken: false}",
                "{apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: a}, spec: {selector: {},"
                        + " endpoints: [{port: http, interval: 1m30s, scheme: http}]}}",
                "{apiVersion: monitoring.coreos.com/v1, kind: PrometheusRule, metadata: {name: a}, spec: {groups:"
                        + " [{name: g, rules: [{alert: a, expr: 1, for: 5m}]}]}}",
                "{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {schedule: '* * * * *',"
                        + " concurrencyPolicy: '', jobTemplate: {spec: {template: {spec: {containers: []}}}}}}",
                "{apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler, metadata: {name: a},"
                        + " spec: {maxReplicas: 2, scaleTargetRef: {kind: Deployment, name: a}}}",
            })
    void whole_objects_that_the_server_takes_have_no_findings(String yaml) {
        assertThat(NEWEST.check(Objects.one(yaml))).extracting(Voice::line).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {kind: Service}                                        | required    | m.yaml:1:1: apiVersion: is missing. Add it.
                    {apiVersion: v1}                                       | required    | m.yaml:1:1: kind: is missing. Add it.
                    {apiVersion: 1, kind: Pod}                             | type        | m.yaml:1:14: apiVersion: must be text, found the number 1. Put it in quotes.
                    {apiVersion: v1, kind: ""}                             | length      | m.yaml:1:24: kind: must not be empty.
                    {apiVersion: apps.v1, kind: Deployment}                | closed-set  | m.yaml:1:14: apiVersion: must be "apps/v1", found text "apps.v1".
                    {apiVersion: apps/v2, kind: Deployment}                | unknown-api | m.yaml:1:14: apiVersion: there is no Deployment in this version. Write apps/v1.
                    {apiVersion: v1, kind: Deployment}                     | unknown-api | m.yaml:1:14: apiVersion: there is no Deployment in this version. Write apps/v1.
                    {apiVersion: app/v1, kind: Deployments}                | unknown-api | m.yaml:1:14: apiVersion: there is no Deployments in this version. Did you mean 'Deployment' of apps/v1?
                    {apiVersion: apps/v1, kind: Statefulset}               | unknown-kind | m.yaml:1:29: kind: apps/v1 has no Statefulset. Did you mean 'StatefulSet'?
                    {apiVersion: apps/v1, kind: Ingres}                    | unknown-kind | m.yaml:1:29: kind: apps/v1 has no Ingres. Did you mean 'Ingress' of networking.k8s.io/v1?
                    {apiVersion: policy/v1beta1, kind: PodDisruptionBudget} | removed-api | m.yaml:1:14: apiVersion: Kubernetes has no PodDisruptionBudget in policy/v1beta1 since 1.25. Write policy/v1.
                    {apiVersion: policy/v1beta1, kind: PodSecurityPolicy}  | removed-api | m.yaml:1:14: apiVersion: Kubernetes has no PodSecurityPolicy in policy/v1beta1 since 1.25. Nothing replaces it; Pod Security admission works with labels of the namespace.
                    {apiVersion: autoscaling/v2beta1, kind: HorizontalPodAutoscaler} | removed-api | m.yaml:1:14: apiVersion: Kubernetes has no HorizontalPodAutoscaler in autoscaling/v2beta1 since 1.25. Write autoscaling/v2.
                    {apiVersion: autoscaling/v2beta2, kind: HorizontalPodAutoscaler} | removed-api | m.yaml:1:14: apiVersion: Kubernetes has no HorizontalPodAutoscaler in autoscaling/v2beta2 since 1.26. Write autoscaling/v2.
                    {apiVersion: batch/v1beta1, kind: CronJob}             | removed-api | m.yaml:1:14: apiVersion: Kubernetes has no CronJob in batch/v1beta1 since 1.25. Write batch/v1.
                    {apiVersion: networking.k8s.io/v1beta1, kind: Ingress} | removed-api | m.yaml:1:14: apiVersion: Kubernetes has no Ingress in networking.k8s.io/v1beta1 since 1.22. Write networking.k8s.io/v1; a backend is then service.name with service.port, and each path has a pathType.
                    {apiVersion: extensions/v1beta1, kind: Deployment}     | removed-api | m.yaml:1:14: apiVersion: Kubernetes has no Deployment in extensions/v1beta1 since 1.16. Write apps/v1.
                    {apiVersion: extensions/v1beta1, kind: NetworkPolicy}  | removed-api | m.yaml:1:14: apiVersion: Kubernetes has no NetworkPolicy in extensions/v1beta1 since 1.16. Write networking.k8s.io/v1.
                    {apiVersion: apps/v1beta1, kind: StatefulSet}          | removed-api | m.yaml:1:14: apiVersion: Kubernetes has no StatefulSet in apps/v1beta1 since 1.16. Write apps/v1.
                    {apiVersion: rbac.authorization.k8s.io/v1beta1, kind: Role} | removed-api | m.yaml:1:14: apiVersion: Kubernetes has no Role in rbac.authorization.k8s.io/v1beta1 since 1.22. Write rbac.authorization.k8s.io/v1.
                    """)
    void an_object_that_kubernetes_does_not_have_is_an_error(String yaml, String rule, String line) {
        assertThat(KubernetesSchemas.RULES).contains("schema/" + rule);
        assertThat(NEWEST.check(Objects.one(yaml)))
                .extracting(Finding::severity, Finding::rule, Voice::line)
                .containsExactly(tuple(Severity.ERROR, "schema/" + rule, line));
    }

    @ParameterizedTest
    @CsvSource({
        "cert-manager.io/v1,Certificate",
        "serving.knative.dev/v1,Service",
        "v1,Node",
        "v1,PodList",
        "networking.k8s.io/v1beta1,IPAddress",
        "gateway.networking.k8s.io/v1,Gateway",
        "storage.k8s.io/v1,StorageClass",
        "monitoring.coreos.com/v1,Prometheus",
    })
    void a_kind_without_a_schema_is_named(String apiVersion, String kind) {
        assertThat(NEWEST.check(Objects.one("apiVersion: " + apiVersion + "\nkind: " + kind + "\nspec: {a: b}\n")))
                .extracting(Finding::severity, Finding::rule, Voice::line)
                .containsExactly(tuple(
                        Severity.INFO,
                        "schema/no-schema",
                        "m.yaml:2:7: note: kind: there is no schema for " + apiVersion + " " + kind
                                + ", so it is not checked. Name a place that has one with --schema-location."));
    }

    @Test
    void an_api_that_is_removed_later_is_none_that_is_removed() {
        Manifest manifest = Objects.one("{apiVersion: flowcontrol.apiserver.k8s.io/v1beta3, kind: FlowSchema}");

        assertThat(KubernetesSchemas.of(31).check(manifest))
                .extracting(Finding::rule)
                .containsExactly("schema/no-schema");
        assertThat(KubernetesSchemas.of(32).check(manifest))
                .extracting(Finding::rule)
                .containsExactly("schema/removed-api");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    SVC | trafficDistribution: PreferClose                  | 29 | 30
                    STS | volumeMounts: [{name: a, mountPath: /, recursiveReadOnly: Enabled}] | 28 | 30
                    POD | securityContext: {supplementalGroupsPolicy: Strict} | 28 | 31
                    POD | tolerations: [{key: a, operator: Gt, value: "5"}] | 34 | 35
                    STS | restartPolicy: OnFailure                          | 33 | 34
                    """)
    void what_came_with_a_later_minor_is_no_misspelling(String frame, String yaml, int before, int since) {
        Manifest manifest = Objects.one(frame(frame).formatted(yaml));

        assertThat(KubernetesSchemas.of(since).check(manifest)).isEmpty();
        for (int minor = before; minor < since; minor++) {
            assertThat(KubernetesSchemas.of(minor).check(manifest))
                    .extracting(Finding::hint)
                    .containsExactly("Kubernetes has it from 1." + since + " on.");
        }
    }

    @Test
    void a_misspelling_stays_one_in_every_minor() {
        Manifest manifest = Objects.one(SERVICE.formatted("trafficDistribution: PreferClose, typ: ClusterIP"));

        assertThat(KubernetesSchemas.of(28).check(manifest))
                .extracting(Finding::hint)
                .containsExactly("Kubernetes has it from 1.30 on.", "Did you mean 'type'?");
    }

    @Test
    void all_problems_are_told_at_once_each_at_its_place() {
        List<Finding> findings = NEWEST.check(
                Objects.one(
                        """
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: 5
                          lables: {a: b}
                        spec:
                          ports:
                            - port: http
                              protocol: null
                            - name: x
                        """));

        assertThat(findings)
                .extracting(finding -> finding.where().toString(), Finding::subject)
                .containsExactly(
                        tuple("m.yaml:4:9", "metadata.name"),
                        tuple("m.yaml:5:3", "metadata.lables"),
                        tuple("m.yaml:8:13", "spec.ports[0].port"),
                        tuple("m.yaml:10:7", "spec.ports[1].port"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: {a: 12345}", "data: '12345'", "stringData: {a: 12345}", "stringData: '12345'"})
    void what_a_secret_holds_is_never_shown(String data) {
        assertThat(NEWEST.check(Objects.one("{apiVersion: v1, kind: Secret, metadata: {name: a}, " + data + "}")))
                .singleElement()
                .satisfies(finding -> assertThat(Voice.line(finding)).doesNotContain("12345"));
    }

    @ParameterizedTest
    @ValueSource(ints = {27, 37, 0, -1})
    void there_are_no_schemas_for_other_minors(int minor) {
        assertThatThrownBy(() -> KubernetesSchemas.of(minor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1." + minor);
    }

    @Test
    void several_threads_that_ask_for_the_first_time_get_the_same_answer() throws Exception {
        List<Manifest> manifests = new ArrayList<>();
        for (String frame : List.of("STS", "SPEC", "POD", "SVC", "PVC")) {
            manifests.add(Objects.one(frame(frame).formatted("zzz: 1")));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<List<Finding>>> task = () -> manifests.stream()
                    .map(manifest -> KubernetesSchemas.of(33).check(manifest))
                    .toList();
            List<List<List<Finding>>> answers = new ArrayList<>();
            for (Future<List<List<Finding>>> answer : threads.invokeAll(Collections.nCopies(32, task))) {
                answers.add(answer.get());
            }

            assertThat(answers).containsOnly(answers.get(0));
            assertThat(answers.get(0))
                    .allSatisfy(findings -> assertThat(findings).hasSize(1));
        } finally {
            threads.shutdownNow();
        }
    }

    private static String frame(String name) {
        return switch (name) {
            case "STS" -> STATEFUL_SET;
            case "SPEC" -> SPEC;
            case "POD" -> POD;
            case "SVC" -> SERVICE;
            case "PVC" -> CLAIM;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
