package bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * A cluster as {@code kubectl get nodes,pods -A -o json} prints it: 30 pods on each node, ten of each workload; some repel
 * each other, some have claims, some are done. The same number gives the same bytes; 5000 nodes give 1.4 GB.
 */
final class ClusterFile {
    private static final int PODS_PER_NODE = 30;
    private static final List<String> CPU = List.of("50m", "100m", "250m", "500m", "1");
    private static final List<String> MEMORY = List.of("64Mi", "128Mi", "256Mi", "1Gi", "2Gi");

    private static final String NODE =
            """
            {
                "apiVersion": "v1",
                "kind": "Node",
                "metadata": {
                    "annotations": {
                        "csi.volume.kubernetes.io/nodeid": "{\\"ebs.csi.aws.com\\":\\"i-$hash\\"}",
                        "node.alpha.kubernetes.io/ttl": "0",
                        "volumes.kubernetes.io/controller-managed-attach-detach": "true"
                    },
                    "creationTimestamp": "2026-03-01T08:00:00Z",
                    "labels": {
                        "beta.kubernetes.io/arch": "amd64",
                        "beta.kubernetes.io/os": "linux",
                        "kubernetes.io/arch": "amd64",
                        "kubernetes.io/hostname": "$node",
                        "kubernetes.io/os": "linux",
                        "node.kubernetes.io/instance-type": "m6i.4xlarge",
                        "topology.kubernetes.io/region": "eu-west-1",
                        "topology.kubernetes.io/zone": "eu-west-1$zone"
                    },
                    "name": "$node",
                    "resourceVersion": "$number",
                    "uid": "$hash"
                },
                "spec": {
                    "podCIDR": "10.0.0.0/24",
                    "providerID": "aws:///eu-west-1$zone/i-$hash"$taints
                },
                "status": {
                    "allocatable": {
                        "cpu": "15890m",
                        "ephemeral-storage": "95551679124",
                        "hugepages-1Gi": "0",
                        "hugepages-2Mi": "0",
                        "memory": "62980104Ki",
                        "pods": "110"
                    },
                    "capacity": {
                        "cpu": "16",
                        "ephemeral-storage": "104845292Ki",
                        "memory": "64000008Ki",
                        "pods": "110"
                    },
                    "conditions": [
            $conditions
                    ],
                    "images": [
            $images
                    ],
                    "nodeInfo": {
                        "architecture": "amd64",
                        "containerRuntimeVersion": "containerd://2.0.5",
                        "kubeletVersion": "v1.34.1",
                        "operatingSystem": "linux"
                    }
                }
            }""";

    private static final String TAINTS =
            """
            ,
                    "taints": [
                        {
                            "effect": "NoSchedule",
                            "key": "dedicated",
                            "value": "batch"
                        }
                    ]""";

    private static final String CONDITION =
            """
                        {
                            "lastHeartbeatTime": "2026-06-01T10:00:00Z",
                            "lastProbeTime": null,
                            "lastTransitionTime": "2026-03-01T08:00:31Z",
                            "message": "what was last seen of it is as it should be",
                            "reason": "KubeletIsContent",
                            "status": "False",
                            "type": "Pressure$number"
                        }""";

    private static final String IMAGE =
            """
                        {
                            "names": [
                                "registry.example.org/team-$number/service@sha256:$hash$hash",
                                "registry.example.org/team-$number/service:v1.$number.0"
                            ],
                            "sizeBytes": 184352$number
                        }""";

    private static final String POD =
            """
            {
                "apiVersion": "v1",
                "kind": "Pod",
                "metadata": {
                    "annotations": {
                        "checksum/config": "$hash$hash",
                        "prometheus.io/port": "8080",
                        "prometheus.io/scrape": "true"
                    },
                    "creationTimestamp": "2026-05-20T12:00:00Z",
                    "generateName": "$app-",
                    "labels": {
                        "app.kubernetes.io/instance": "$app",
                        "app.kubernetes.io/managed-by": "Helm",
                        "app.kubernetes.io/name": "service",
                        "$own"
                    },
                    "name": "$pod",
                    "namespace": "$namespace",
                    "ownerReferences": [
                        {
                            "apiVersion": "apps/v1",
                            "blockOwnerDeletion": true,
                            "controller": true,
                            "kind": "ReplicaSet",
                            "name": "$app",
                            "uid": "$hash"
                        }
                    ],
                    "resourceVersion": "$number",
                    "uid": "$hash"
                },
                "spec": {$affinity
                    "containers": [
                        {
                            "args": [
                                "--config=/etc/service/config.yaml",
                                "--listen=:8080",
                                "--peers=$app-0.$app.$namespace.svc.cluster.local,$app-1.$app.$namespace.svc.cluster.local"
                            ],
                            "env": [
            $env
                            ],
                            "image": "registry.example.org/team/service:v1.4.2",
                            "imagePullPolicy": "IfNotPresent",
                            "livenessProbe": {
                                "failureThreshold": 3,
                                "httpGet": {
                                    "path": "/healthz",
                                    "port": "http",
                                    "scheme": "HTTP"
                                },
                                "periodSeconds": 10,
                                "successThreshold": 1,
                                "timeoutSeconds": 1
                            },
                            "name": "service",
                            "ports": [
                                {
                                    "containerPort": 8080,
                                    "name": "http",
                                    "protocol": "TCP"
                                }
                            ],
                            "resources": {
                                "limits": {
                                    "memory": "$memory"
                                },
                                "requests": {
                                    "cpu": "$cpu",
                                    "memory": "$memory"
                                }
                            },
                            "terminationMessagePath": "/dev/termination-log",
                            "terminationMessagePolicy": "File",
                            "volumeMounts": [
                                {
                                    "mountPath": "/var/run/secrets/kubernetes.io/serviceaccount",
                                    "name": "kube-api-access",
                                    "readOnly": true
                                }
                            ]
                        }
                    ],
                    "dnsPolicy": "ClusterFirst",
                    "nodeName": "$node",
                    "restartPolicy": "Always",
                    "schedulerName": "default-scheduler",
                    "serviceAccountName": "service",
                    "tolerations": [
                        {
                            "effect": "NoExecute",
                            "key": "node.kubernetes.io/not-ready",
                            "operator": "Exists",
                            "tolerationSeconds": 300
                        },
                        {
                            "effect": "NoExecute",
                            "key": "node.kubernetes.io/unreachable",
                            "operator": "Exists",
                            "tolerationSeconds": 300
                        }
                    ],
                    "volumes": [$claim
                        {
                            "name": "kube-api-access",
                            "projected": {
                                "defaultMode": 420,
                                "sources": [
                                    {
                                        "serviceAccountToken": {
                                            "expirationSeconds": 3607,
                                            "path": "token"
                                        }
                                    }
                                ]
                            }
                        }
                    ]
                },
                "status": {
                    "conditions": [
            $conditions
                    ],
                    "containerStatuses": [
                        {
                            "containerID": "containerd://$hash$hash",
                            "image": "registry.example.org/team/service:v1.4.2",
                            "imageID": "registry.example.org/team/service@sha256:$hash$hash",
                            "lastState": {},
                            "name": "service",
                            "ready": true,
                            "restartCount": 0,
                            "started": true,
                            "state": {
                                "running": {
                                    "startedAt": "2026-05-20T12:00:04Z"
                                }
                            }
                        }
                    ],
                    "hostIP": "10.1.2.3",
                    "phase": "$phase",
                    "podIP": "10.2.3.4",
                    "qosClass": "Burstable",
                    "startTime": "2026-05-20T12:00:00Z"
                }
            }""";

    private static final String ENV =
            """
                                {
                                    "name": "SERVICE_SETTING_$number",
                                    "value": "a value of $app that tells the service where to look"
                                }""";

    private static final String AFFINITY =
            """

                    "affinity": {
                        "podAntiAffinity": {
                            "requiredDuringSchedulingIgnoredDuringExecution": [
                                {
                                    "labelSelector": {
                                        "matchLabels": {
                                            "app.kubernetes.io/instance": "$app"
                                        }
                                    },
                                    "topologyKey": "kubernetes.io/hostname"
                                }
                            ]
                        }
                    },""";

    private static final String CLAIM =
            """

                        {
                            "name": "data",
                            "persistentVolumeClaim": {
                                "claimName": "data-$pod"
                            }
                        },""";

    private final Writer out;
    private final int nodes;
    private final Random random;
    private boolean first = true;

    private ClusterFile(Writer out, int nodes) {
        this.out = out;
        this.nodes = nodes;
        this.random = new Random(nodes);
    }

    /**
     * Writes one file.
     *
     * @param args the file, how many nodes
     */
    public static void main(String[] args) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
            new ClusterFile(out, Integer.parseInt(args[1])).write();
        }
    }

    private void write() throws IOException {
        out.write("{\n    \"apiVersion\": \"v1\",\n    \"items\": [\n");
        for (int number = 0; number < nodes; number++) {
            item(node(number));
        }
        for (int number = 0; number < nodes * PODS_PER_NODE; number++) {
            item(pod(number));
        }
        out.write(
                "\n    ],\n    \"kind\": \"List\",\n    \"metadata\": {\n        \"resourceVersion\": \"\"\n    }\n}\n");
    }

    private void item(String json) throws IOException {
        out.write(first ? "" : ",\n");
        first = false;
        out.write(json.indent(8).stripTrailing());
    }

    private String node(int number) {
        return NODE.replace("$conditions", several(CONDITION, 5))
                .replace("$images", several(IMAGE, 40))
                .replace("$taints", number % 50 == 0 ? TAINTS : "")
                .replace("$zone", List.of("a", "b", "c").get(number % 3))
                .replace("$node", "node-" + number)
                .replace("$number", String.valueOf(1_000_000 + number))
                .replace("$hash", hash());
    }

    private String pod(int number) {
        int owner = number / 10;
        boolean stateful = owner % 10 == 0;
        boolean apart = owner % 3 == 0;
        String app = "service-" + owner;
        String pod = app + "-" + (stateful ? String.valueOf(number % 10) : hash().substring(0, 15));
        String own = stateful ? "statefulset.kubernetes.io/pod-name\": \"" + pod : "pod-template-hash\": \"" + owner;
        return POD.replace("$affinity", apart ? AFFINITY : "")
                .replace("$claim", stateful ? CLAIM : "")
                .replace("$env", several(ENV, 6))
                .replace("$conditions", several(CONDITION, 4))
                .replace("$own", own)
                .replace("$app", app)
                .replace("$pod", pod)
                .replace("$namespace", "team-" + owner % 200)
                .replace("$node", "node-" + (number * 7919L + number / nodes) % nodes)
                .replace("$cpu", CPU.get(owner % CPU.size()))
                .replace("$memory", MEMORY.get(owner / 7 % MEMORY.size()))
                .replace("$phase", owner % 40 == 7 ? "Succeeded" : "Running")
                .replace("$number", String.valueOf(2_000_000 + number))
                .replace("$hash", hash());
    }

    /** Without the last line's end, as a list of JSON. */
    private static String several(String json, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(i == 0 ? "" : ",\n").append(json.replace("$number", String.valueOf(100 + i)));
        }
        return all.toString();
    }

    private String hash() {
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }
}
