package redisha.chart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.model.KubeVersion;
import redisha.model.Release;
import redisha.yaml.YamlWriter;

/** {@code Chart.yaml}, with the annotations that Artifact Hub shows. */
final class Metadata {
    /** In the chart itself, so that nothing has to be fetched to show it. */
    private static final String ICON =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="#b3261e"><path d="M12 2l9 4-9 4-9-4z"/>\
            <path d="M3 9l9 4 9-4v3l-9 4-9-4z"/><path d="M3 15l9 4 9-4v3l-9 4-9-4z"/></g></svg>""";

    private Metadata() {}

    /** @param images each container image by the name of a container that runs it */
    static String of(ChartRequest request, Release release, Map<String, String> images) {
        Map<String, Object> chart = new LinkedHashMap<>();
        chart.put("apiVersion", "v2");
        chart.put("name", request.name());
        chart.put("version", request.version());
        chart.put("appVersion", appVersion(request));
        // Helm wants pre-releases to be named: the versions of managed clusters end in -gke.1 or -eks-1.
        chart.put("kubeVersion", ">=" + KubeVersion.OLDEST + ".0-0");
        chart.put("type", "application");
        chart.put("description", description(release));
        chart.put("keywords", List.of("redis", "sentinel", "high-availability", "failover", "haproxy", "cache"));
        chart.put("home", "https://redis.io");
        chart.put("sources", sources(release));
        chart.put(
                "icon",
                "data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(ICON.getBytes(StandardCharsets.UTF_8)));
        chart.put("annotations", annotations(request, images));
        return YamlWriter.write(chart);
    }

    /** A digest behind the tag says nothing to people. */
    private static String appVersion(ChartRequest request) {
        return request.appVersion().isEmpty()
                ? request.values().text("image.tag").replaceFirst("@.*", "")
                : request.appVersion();
    }

    static String description(Release release) {
        return "Highly available Redis: "
                + (release.replicas() == 1 ? "1 member" : release.replicas() + " members")
                + " with Sentinel"
                + (release.hasHaproxy() ? " behind HAProxy, which always leads to the master" : "")
                + (release.hasTls() ? ", with TLS" : "")
                + (release.hasPasswords() ? ", with passwords" : "");
    }

    private static List<String> sources(Release release) {
        List<String> sources = new ArrayList<>(List.of("https://github.com/redis/redis"));
        if (release.hasHaproxy()) {
            sources.add("https://github.com/haproxy/haproxy");
        }
        if (release.hasExporter()) {
            sources.add("https://github.com/oliver006/redis_exporter");
        }
        return sources;
    }

    private static Map<String, Object> annotations(ChartRequest request, Map<String, String> images) {
        List<Object> listed = new ArrayList<>();
        images.forEach((name, image) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", name);
            entry.put("image", image);
            listed.add(entry);
        });
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("artifacthub.io/category", "database");
        annotations.put("artifacthub.io/images", YamlWriter.write(listed));
        if (request.version().replaceFirst("\\+.*", "").contains("-")) {
            annotations.put("artifacthub.io/prerelease", "true");
        }
        return annotations;
    }
}
