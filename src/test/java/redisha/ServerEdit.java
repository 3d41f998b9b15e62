package redisha;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What servers, deployment tools and other applications add. */
enum ServerEdit implements HarmlessEdit.OfObjects {
    METADATA_AND_STATUS_AS_THE_SERVER_WRITES_THEM {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> object : HarmlessEdit.some(manifests.objects(), random)) {
                Map<String, Object> metadata = Paths.cast(object.get("metadata"));
                metadata.put("uid", new UUID(random.nextLong(), random.nextLong()).toString());
                metadata.put("resourceVersion", String.valueOf(random.nextInt(1_000_000)));
                metadata.put("generation", 1 + random.nextInt(9));
                metadata.put("creationTimestamp", "2026-03-04T05:06:07Z");
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("manager", "kubectl-client-side-apply");
                fields.put("operation", "Update");
                fields.put("apiVersion", object.get("apiVersion"));
                fields.put("time", "2026-03-04T05:06:07Z");
                fields.put("fieldsType", "FieldsV1");
                fields.put("fieldsV1", Map.of("f:metadata", Map.of("f:labels", Map.of(".", Map.of()))));
                metadata.put("managedFields", new ArrayList<>(List.of(fields)));
                object.putAll(status((String) object.get("kind")));
            }
        }

        private Map<String, Object> status(String kind) {
            return switch (kind) {
                case "StatefulSet", "Deployment" ->
                    Map.of("status", Map.of("replicas", 3, "readyReplicas", 3, "observedGeneration", 1));
                case "Service" -> Map.of("status", Map.of("loadBalancer", Map.of()));
                default -> Map.of();
            };
        }
    },
    CREATION_TIMESTAMP_NULL {
        @Override
        public void edit(Manifests manifests, Random random) {
            HarmlessEdit.some(HarmlessEdit.under(manifests, "metadata"), random)
                    .forEach(metadata -> metadata.put("creationTimestamp", null));
            manifests.all("Service").forEach(service -> service.put("status", Map.of("loadBalancer", Map.of())));
            manifests.all("StatefulSet").forEach(set -> set.put("status", Map.of("replicas", 0)));
            manifests.all("Deployment").forEach(deployment -> deployment.put("status", Map.of()));
        }
    },
    ADDRESSES_GIVEN_BY_THE_SERVER {
        @Override
        public void edit(Manifests manifests, Random random) {
            boolean six = random.nextBoolean();
            int next = 1 + random.nextInt(200);
            for (Map<String, Object> service : manifests.all("Service")) {
                Map<String, Object> spec = Paths.cast(service.get("spec"));
                if ("ExternalName".equals(spec.get("type"))) {
                    continue;
                }
                if (!spec.containsKey("clusterIP")) {
                    String address = (six ? "fd00:10:96::" : "10.96.0.") + next++;
                    spec.put("clusterIP", address);
                    spec.put("clusterIPs", new ArrayList<>(List.of(address)));
                }
                spec.put("ipFamilies", new ArrayList<>(List.of(six ? "IPv6" : "IPv4")));
                spec.put("ipFamilyPolicy", "SingleStack");
            }
        }
    },
    MORE_ANNOTATIONS {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> metadata : HarmlessEdit.some(HarmlessEdit.under(manifests, "metadata"), random)) {
                if (metadata.get("annotations") == null) {
                    metadata.put("annotations", new LinkedHashMap<>());
                }
                Map<String, Object> annotations = Paths.cast(metadata.get("annotations"));
                for (String text : HarmlessEdit.some(TEXTS, random)) {
                    annotations.put("example.com/note-" + TEXTS.indexOf(text), text);
                }
            }
        }
    },
    MORE_LABELS {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> metadata : HarmlessEdit.some(HarmlessEdit.under(manifests, "metadata"), random)) {
                if (metadata.get("labels") instanceof Map<?, ?> labels) {
                    Map<String, Object> more = Paths.cast(labels);
                    more.put("app.kubernetes.io/part-of", "shop");
                    more.put("team", List.of("7", "true", "null", "1e3", "").get(random.nextInt(5)));
                    more.put("argocd.argoproj.io/instance", "redis");
                }
            }
        }
    },
    NAMESPACE_LEFT_TO_THE_COMMAND_LINE {
        @Override
        public void edit(Manifests manifests, Random random) {
            manifests.objects().forEach(object -> Paths.cast(object.get("metadata"))
                    .remove("namespace"));
        }
    },
    ANOTHER_APPLICATION_BESIDE {
        @Override
        public void edit(Manifests manifests, Random random) {
            List<Map<String, Object>> objects = manifests.objects();
            for (Map<String, Object> other : Manifests.parse(APPLICATION).objects()) {
                objects.add(random.nextInt(objects.size() + 1), other);
            }
        }
    };

    /** What a careless writer of YAML or a careless reader takes for something else than text. */
    private static final List<String> TEXTS = List.of(
            "8080",
            "0755",
            "1e3",
            "true",
            "no",
            "null",
            "~",
            "",
            "2026-03-04",
            "{\"a\": [1]}",
            "a: b # c\n\n  d\n",
            "=");

    private static final String APPLICATION =
            """
            apiVersion: v1
            kind: Namespace
            metadata: {name: web}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: web}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - name: web
                    image: docker.io/library/nginx:1.29.1
                    ports: [{name: http, containerPort: 8080}]
                    env: [{name: REDIS_HOST, value: redis-ha-haproxy}]
                    resources: {requests: {cpu: 10m, memory: 16Mi}, limits: {memory: 32Mi}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: web}
            spec:
              selector: {app: web}
              ports: [{name: http, port: 80, targetPort: http}]
            """;
}
