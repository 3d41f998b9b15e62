package redisha;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The same things in another order. */
enum OrderEdit implements HarmlessEdit.OfObjects {
    DOCUMENTS_IN_ANOTHER_ORDER {
        @Override
        public void edit(Manifests manifests, Random random) {
            Collections.shuffle(manifests.objects(), random);
        }
    },
    KEYS_IN_ANOTHER_ORDER {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> map : HarmlessEdit.some(HarmlessEdit.maps(manifests.objects()), random)) {
                List<String> keys = new ArrayList<>(map.keySet());
                Collections.shuffle(keys, random);
                Map<String, Object> old = new LinkedHashMap<>(map);
                map.clear();
                keys.forEach(key -> map.put(key, old.get(key)));
            }
        }
    },
    ITEMS_IN_ANOTHER_ORDER {
        @Override
        public void edit(Manifests manifests, Random random) {
            HarmlessEdit.maps(manifests.objects()).forEach(map -> shuffle(map, SETS, random));
        }
    },
    CONTAINERS_IN_ANOTHER_ORDER {
        @Override
        public void edit(Manifests manifests, Random random) {
            HarmlessEdit.podSpecs(manifests).forEach(spec -> shuffle(spec, Set.of("containers"), random));
        }
    };

    /** Lists whose order Kubernetes does not look at; of {@code env} only where no variable uses another. */
    private static final Set<String> SETS = Set.of(
            "env",
            "ports",
            "volumes",
            "volumeMounts",
            "volumeClaimTemplates",
            "drop",
            "subjects",
            "rules",
            "resources",
            "verbs",
            "ingress",
            "egress",
            "from",
            "to",
            "policyTypes",
            "topologySpreadConstraints",
            "requiredDuringSchedulingIgnoredDuringExecution",
            "preferredDuringSchedulingIgnoredDuringExecution",
            "endpoints");

    private static void shuffle(Map<String, Object> map, Set<String> keys, Random random) {
        map.forEach((key, value) -> {
            if (keys.contains(key)
                    && value instanceof List<?> list
                    && !list.toString().contains("$(")) {
                Collections.shuffle(list, random);
            }
        });
    }
}
