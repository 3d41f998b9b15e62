package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import redisha.yaml.YamlWriter;

/** A change of manifests that means nothing to a cluster or to Redis. */
interface HarmlessEdit {

    /** The manifests after it; as they were when there is nothing that it could change. */
    byte[] of(String yaml, Random random);

    /** Edits that need not know how the manifests are written. */
    interface OfObjects extends HarmlessEdit {

        void edit(Manifests manifests, Random random);

        @Override
        default byte[] of(String yaml, Random random) {
            Manifests manifests = Manifests.parse(yaml);
            edit(manifests, random);
            return text(manifests).getBytes(UTF_8);
        }
    }

    /** The objects as an edit of objects writes them. */
    static String text(Manifests manifests) {
        return manifests.objects().stream().map(YamlWriter::write).collect(Collectors.joining("---\n"));
    }

    /** One or more of the items. */
    static <T> List<T> some(List<T> items, Random random) {
        List<T> some = new ArrayList<>(items);
        Collections.shuffle(some, random);
        return some.subList(0, some.isEmpty() ? 0 : 1 + random.nextInt(some.size()));
    }

    /** The maps at or below a tree, outermost first. */
    static List<Map<String, Object>> maps(Object tree) {
        List<Map<String, Object>> maps = new ArrayList<>();
        if (tree instanceof Map<?, ?> map) {
            maps.add(Paths.cast(map));
            map.values().forEach(value -> maps.addAll(maps(value)));
        } else if (tree instanceof List<?> list) {
            list.forEach(item -> maps.addAll(maps(item)));
        }
        return maps;
    }

    /** The maps under one of these keys, or in a list there. */
    static List<Map<String, Object>> under(Manifests manifests, String... keys) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Map<String, Object> map : maps(manifests.objects())) {
            for (String key : keys) {
                Object value = map.get(key);
                for (Object each : value instanceof List<?> list ? list : Collections.singletonList(value)) {
                    if (each instanceof Map<?, ?> below) {
                        found.add(Paths.cast(below));
                    }
                }
            }
        }
        return found;
    }

    /** The specs of all pods. */
    static List<Map<String, Object>> podSpecs(Manifests manifests) {
        return maps(manifests.objects()).stream()
                .filter(map -> map.get("containers") instanceof List)
                .toList();
    }
}
