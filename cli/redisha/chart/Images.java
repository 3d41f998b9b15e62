package redisha.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        // First what runs all the time, so that an image is called after that.
        for (boolean withTests : List.of(false, true)) {
            for (String containers : CONTAINERS) {
                new Renderer()
                        .render(release, withTests)
                        .forEach(manifest -> collect(manifest.tree(), containers, images));
            }
        }
        return images;
    }

    private static void collect(Tree tree, String containers, Map<String, String> images) {
        if (tree instanceof Tree.Mapping map) {
            map.entries().forEach((key, entry) -> {
                if (key.equals(containers) && entry.value() instanceof Tree.Sequence list) {
                    list.items().forEach(container -> add((Tree.Mapping) container, images));
                } else {
                    collect(entry.value(), containers, images);
                }
            });
        }
    }

    private static void add(Tree.Mapping container, Map<String, String> images) {
        String image = container.get("image") == null
                ? ""
                : String.valueOf(container.get("image").plain());
        if (!image.isEmpty() && !images.containsValue(image)) {
            images.putIfAbsent(String.valueOf(container.get("name").plain()), image);
        }
    }
}
