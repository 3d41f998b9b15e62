package redisha.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.manifest.Manifest;
import redisha.model.Release;
import redisha.model.ReleaseReader;
import redisha.model.Target;
import redisha.render.Renderer;
import redisha.yaml.Tree;

/** The container images of a chart, for those who scan or copy them. */
final class Images {
    private static final List<String> CONTAINERS = List.of("containers", "initContainers");

    private Images() {}

    /** Each image once, by the name of the first container that runs it. */
    static Map<String, String> of(ChartRequest request) {
        Target anywhere = new Target("redis-ha", "default", request.kubeVersion(), Set.of());
        Release release = ReleaseReader.read(anywhere, request.values(), new ArrayList<>());
        Map<String, String> images = new LinkedHashMap<>();
        for (Manifest manifest : new Renderer().render(release, true)) {
            collect(manifest.tree(), images);
        }
        return images;
    }

    private static void collect(Tree tree, Map<String, String> images) {
        if (tree instanceof Tree.Mapping map) {
            map.entries().forEach((key, entry) -> {
                if (CONTAINERS.contains(key) && entry.value() instanceof Tree.Sequence containers) {
                    containers.items().forEach(container -> add((Tree.Mapping) container, images));
                } else {
                    collect(entry.value(), images);
                }
            });
        }
    }

    private static void add(Tree.Mapping container, Map<String, String> images) {
        String image = String.valueOf(container.get("image").plain());
        if (!images.containsValue(image)) {
            images.putIfAbsent(String.valueOf(container.get("name").plain()), image);
        }
    }
}
