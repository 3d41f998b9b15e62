package redisha.command;

import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;
import redisha.model.KubeVersion;
import redisha.model.Target;

/** The cluster that a release is for, and the namespace in it. */
final class PlaceOptions {

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAMESPACE",
            defaultValue = "default",
            description = "Namespace of the release. Default: ${DEFAULT-VALUE}.")
    private String namespace;

    @Option(
            names = "--kube-version",
            paramLabel = "VERSION",
            description = "Version of the cluster, 1.28 to 1.36. Default: the newest.")
    private String kubeVersion;

    @Option(
            names = "--api-versions",
            paramLabel = "API",
            split = ",",
            description =
                    "API that the cluster offers beside the built-in ones, such as monitoring.coreos.com/v1; may be"
                            + " repeated.")
    private Set<String> apiVersions = new LinkedHashSet<>();

    KubeVersion version() {
        return kubeVersion == null ? KubeVersion.NEWEST : KubeVersion.parse(kubeVersion);
    }

    Target target(String release) {
        return new Target(release, namespace, version(), apiVersions);
    }
}
