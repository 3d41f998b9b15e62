package redisha.chart;

import java.util.Map;
import redisha.yaml.Trees;

/**
 * Takes over an installed release of the redis-ha chart 4.39.0. Names, selectors, {@code serviceName} and claim templates
 * are those of that chart in every rendering, so Kubernetes refuses nothing. What is left are the ids of the
 * Sentinels, which remember each other by them: one that came back with another id would be counted twice, and a failover
 * needs a majority of all that were counted.
 */
final class Adoption {
    private static final String IDS_OF_OUR_OWN = "sentinel.namespacedIds";

    private Adoption() {}

    /** The same request with the values that leave the Sentinels who they are. */
    static ChartRequest settled(ChartRequest request) {
        if (!request.adopt()) {
            return request;
        }
        return new ChartRequest(
                request.name(),
                request.version(),
                request.appVersion(),
                Values.with(
                        request.values(),
                        Map.of(
                                IDS_OF_OUR_OWN,
                                Trees.of(false, request.values().root().where()))),
                request.open(),
                request.frozen(),
                request.kubeVersion(),
                request.adopt());
    }
}
