package redisha;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** What holds when nothing is written, written. */
enum DefaultEdit implements HarmlessEdit.OfObjects {
    DEFAULTS_OF_PODS {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> spec : HarmlessEdit.podSpecs(manifests)) {
                fill(spec, random, "restartPolicy: Always", "dnsPolicy: ClusterFirst", "securityContext: {}");
                fill(spec, random, "schedulerName: default-scheduler", "terminationGracePeriodSeconds: 30");
                fill(spec, random, "enableServiceLinks: true", "hostNetwork: false", "hostPID: false");
                if (spec.get("serviceAccountName") instanceof String account) {
                    spec.put("serviceAccount", account);
                }
            }
        }
    },
    DEFAULTS_OF_CONTAINERS {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> container : HarmlessEdit.under(manifests, "containers", "initContainers")) {
                fill(container, random, "terminationMessagePath: /dev/termination-log", "resources: {}");
                fill(container, random, "terminationMessagePolicy: File", "stdin: false", "tty: false");
                String image = container.get("image").toString();
                boolean latest = image.endsWith(":latest") || !image.matches(".*[:@][^/]*");
                fill(container, random, "imagePullPolicy: " + (latest ? "Always" : "IfNotPresent"));
            }
        }
    },
    DEFAULTS_OF_PORTS {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> port : HarmlessEdit.under(manifests, "ports")) {
                fill(port, random, "protocol: TCP");
                if (port.get("port") instanceof Integer number && port.containsKey("name")) {
                    fill(port, random, "targetPort: " + number);
                }
            }
        }
    },
    DEFAULTS_OF_PROBES {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> probe :
                    HarmlessEdit.under(manifests, "livenessProbe", "readinessProbe", "startupProbe")) {
                fill(probe, random, "timeoutSeconds: 1", "periodSeconds: 10", "initialDelaySeconds: 0");
                fill(probe, random, "successThreshold: 1", "failureThreshold: 3");
            }
            HarmlessEdit.under(manifests, "httpGet").forEach(get -> fill(get, random, "scheme: HTTP"));
        }
    },
    DEFAULTS_OF_PROBES_LEFT_OUT {
        @Override
        public void edit(Manifests manifests, Random random) {
            Map<String, Object> defaults = read(
                    "initialDelaySeconds: 0",
                    "timeoutSeconds: 1",
                    "periodSeconds: 10",
                    "successThreshold: 1",
                    "failureThreshold: 3");
            for (Map<String, Object> probe :
                    HarmlessEdit.under(manifests, "livenessProbe", "readinessProbe", "startupProbe")) {
                probe.entrySet().removeAll(HarmlessEdit.some(List.copyOf(defaults.entrySet()), random));
            }
        }
    },
    DEFAULTS_OF_VOLUMES {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> volume : HarmlessEdit.under(manifests, "volumes")) {
                for (String source : List.of("configMap", "secret", "projected")) {
                    if (volume.get(source) instanceof Map<?, ?> map) {
                        fill(Paths.cast(map), random, "defaultMode: 420");
                    }
                    if (!source.equals("projected") && volume.get(source) instanceof Map<?, ?> map) {
                        fill(Paths.cast(map), random, "optional: false");
                    }
                }
            }
            HarmlessEdit.under(manifests, "volumeMounts").forEach(mount -> fill(mount, random, "readOnly: false"));
            HarmlessEdit.under(manifests, "fieldRef").forEach(field -> fill(field, random, "apiVersion: v1"));
            HarmlessEdit.under(manifests, "secretKeyRef").forEach(key -> fill(key, random, "optional: false"));
        }
    },
    DEFAULTS_OF_SERVICES {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> service : manifests.all("Service")) {
                Map<String, Object> spec = Paths.cast(service.get("spec"));
                fill(spec, random, "type: ClusterIP", "sessionAffinity: None", "publishNotReadyAddresses: false");
                if ("ExternalName".equals(spec.get("type"))) {
                    continue;
                }
                fill(spec, random, "ipFamilyPolicy: SingleStack", "ipFamilies: [IPv4]");
                fill(spec, random, "internalTrafficPolicy: Cluster");
                if ("None".equals(spec.get("clusterIP"))) {
                    fill(spec, random, "clusterIPs: [None]");
                }
            }
        }
    },
    DEFAULTS_OF_WORKLOADS {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> set : manifests.all("StatefulSet")) {
                Map<String, Object> spec = Paths.cast(set.get("spec"));
                fill(spec, random, "podManagementPolicy: OrderedReady", "revisionHistoryLimit: 10");
                fill(spec, random, "persistentVolumeClaimRetentionPolicy: {whenDeleted: Retain, whenScaled: Retain}");
                spec.put("updateStrategy", read("type: RollingUpdate", "rollingUpdate: {partition: 0}"));
                fill(spec, random, "minReadySeconds: 0");
                for (Map<String, Object> claim : HarmlessEdit.under(manifests, "volumeClaimTemplates")) {
                    fill(claim, random, "apiVersion: v1", "kind: PersistentVolumeClaim", "status: {phase: Pending}");
                    fill(Paths.cast(claim.get("spec")), random, "volumeMode: Filesystem");
                }
            }
            for (Map<String, Object> deployment : manifests.all("Deployment")) {
                Map<String, Object> spec = Paths.cast(deployment.get("spec"));
                fill(spec, random, "revisionHistoryLimit: 10", "progressDeadlineSeconds: 600", "paused: false");
                fill(spec, random, "strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%}}");
            }
        }
    },
    DEFAULTS_OF_OTHER_OBJECTS {
        @Override
        public void edit(Manifests manifests, Random random) {
            manifests.all("Secret").forEach(secret -> fill(secret, random, "type: Opaque", "immutable: false"));
            manifests.all("ConfigMap").forEach(map -> fill(map, random, "immutable: false"));
            manifests
                    .all("PodDisruptionBudget")
                    .forEach(budget -> fill(
                            Paths.cast(budget.get("spec")), random, "unhealthyPodEvictionPolicy: IfHealthyBudget"));
            HarmlessEdit.under(manifests, "subjects").forEach(subject -> fill(subject, random, "apiGroup: ''"));
        }
    },
    EMPTY_FIELDS {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> spec : HarmlessEdit.podSpecs(manifests)) {
                fill(spec, random, "nodeSelector: {}", "tolerations: []", "hostAliases: []", "imagePullSecrets:");
                fill(spec, random, "affinity: {}", "priorityClassName: ''", "topologySpreadConstraints: null");
                fill(spec, random, "initContainers: []", "volumes: ", "securityContext: ");
            }
            for (Map<String, Object> container : HarmlessEdit.under(manifests, "containers", "initContainers")) {
                fill(container, random, "env: []", "envFrom:", "lifecycle:", "ports: []", "securityContext: {}");
                fill(container, random, "volumeMounts:", "livenessProbe:", "workingDir: ''", "resources: {limits: }");
            }
            HarmlessEdit.under(manifests, "metadata")
                    .forEach(metadata -> fill(metadata, random, "annotations: {}", "finalizers: []", "labels:"));
            HarmlessEdit.under(manifests, "labelSelector", "podSelector", "selector").stream()
                    .filter(selector -> selector.containsKey("matchLabels"))
                    .forEach(selector -> fill(selector, random, "matchExpressions: []"));
        }
    };

    /** Writes one or more of the lines where their keys are absent. */
    private static void fill(Map<String, Object> map, Random random, String... lines) {
        List<String> missing = Stream.of(lines)
                .filter(line -> !map.containsKey(line.substring(0, line.indexOf(':'))))
                .toList();
        map.putAll(read(HarmlessEdit.some(missing, random).toArray(String[]::new)));
    }

    private static Map<String, Object> read(String... lines) {
        List<Map<String, Object>> maps =
                new ArrayList<>(Manifests.parse(String.join("\n", lines)).objects());
        return maps.isEmpty() || maps.get(0) == null ? new LinkedHashMap<>() : maps.get(0);
    }
}
