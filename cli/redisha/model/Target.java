package redisha.model;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import redisha.finding.UserError;

/**
 * Where a release goes: its name and namespace, and what the cluster offers.
 *
 * @param apiVersions API group versions present beyond the built-in ones, such as {@code monitoring.coreos.com/v1}
 */
public record Target(String release, String namespace, KubeVersion kubeVersion, Set<String> apiVersions) {
    private static final int LONGEST_RELEASE = 53;
    private static final int LONGEST_NAMESPACE = 63;
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?");

    public Target {
        if (!SUBDOMAIN.matcher(release).matches() || release.length() > LONGEST_RELEASE) {
            throw new UserError(
                    "release name '" + release + "' is not a Kubernetes name",
                    "Use at most " + LONGEST_RELEASE
                            + " lower-case letters, digits, dashes and dots, such as cache-1.");
        }
        if (!LABEL.matcher(namespace).matches() || namespace.length() > LONGEST_NAMESPACE) {
            throw new UserError(
                    "namespace '" + namespace + "' is not a Kubernetes namespace name",
                    "Use at most " + LONGEST_NAMESPACE + " lower-case letters, digits and dashes.");
        }
        apiVersions = new TreeSet<>(apiVersions);
    }

    public boolean offers(String apiVersion) {
        return apiVersions.contains(apiVersion);
    }
}
