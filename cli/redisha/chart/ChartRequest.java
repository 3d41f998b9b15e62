package redisha.chart;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import redisha.finding.UserError;
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
    private static final int LONGEST_NAME = 53;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");

    /** The grammar of Semantic Versioning 2.0.0. */
    private static final Pattern SEMVER = Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
            + "(-(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?"
            + "(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?");

    public ChartRequest {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(appVersion, "appVersion");
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw new UserError(
                    "--name " + name + ": not a name for a chart",
                    "Use at most " + LONGEST_NAME + " lower-case letters, digits and dashes, such as redis-ha.");
        }
        if (!SEMVER.matcher(version).matches()) {
            throw new UserError(
                    "--chart-version " + version + ": not a version as Semantic Versioning has it",
                    "Give three numbers, as in 1.4.0 or 1.4.0-rc.1.");
        }
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(kubeVersion, "kubeVersion");
        open = Collections.unmodifiableSet(new LinkedHashSet<>(open));
        frozen = Collections.unmodifiableSet(new LinkedHashSet<>(frozen));
    }
}
