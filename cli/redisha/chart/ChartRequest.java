package redisha.chart;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import redisha.model.KubeVersion;
import redisha.values.MergedValues;

/**
 * What a chart is made from.
 *
 * @param name of the chart
 * @param version of the chart
 * @param appVersion empty for the tag of the Redis image
 * @param open keys that stay open beyond those that do so anyway
 * @param frozen keys that do not stay open
 * @param adopt keeps what an installed redis-ha 4.39.0 cannot change
 */
public record ChartRequest(
        String name,
        String version,
        String appVersion,
        MergedValues values,
        Set<String> open,
        Set<String> frozen,
        KubeVersion kubeVersion,
        boolean adopt) {

    public ChartRequest {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(appVersion, "appVersion");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(kubeVersion, "kubeVersion");
        open = Collections.unmodifiableSet(new LinkedHashSet<>(open));
        frozen = Collections.unmodifiableSet(new LinkedHashSet<>(frozen));
    }
}
