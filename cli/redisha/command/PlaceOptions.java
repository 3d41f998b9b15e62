package redisha.command;

import static redisha.command.Takes.many;
import static redisha.command.Takes.one;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import redisha.manifest.Manifest;
import redisha.model.KubeVersion;
import redisha.model.Target;
import redisha.schedule.Release;
import redisha.schedule.ReleaseReader;

/** The cluster that a release is for, and the namespace in it. */
final class PlaceOptions {
    /** What a release is called when nobody gives it a name. */
    static final String RELEASE = "redis-ha";

    /** From this minor version on, pod affinity knows {@code matchLabelKeys} without being told to. */
    private static final int LABEL_KEYS_IN_AFFINITY = 31;

    private String namespace;
    private String kubeVersion;
    private Set<String> apiVersions = new LinkedHashSet<>();

    void addTo(CommandSpec command) {
        command.addOption(one(String.class, given -> namespace = given, "-n", "--namespace")
                .paramLabel("NAMESPACE")
                .defaultValue("default")
                .description("Namespace of the release. Default: ${DEFAULT-VALUE}.")
                .build());
        command.addOption(one(String.class, given -> kubeVersion = given, "--kube-version")
                .paramLabel("VERSION")
                .description("Version of the cluster, 1.28 to 1.36. Default: the newest.")
                .build());
        command.addOption(many(String.class, given -> apiVersions = new LinkedHashSet<>(given), "--api-versions")
                .paramLabel("API")
                .splitRegex(",")
                .description(
                        "API that the cluster offers beside the built-in ones, such as monitoring.coreos.com/v1; may be"
                                + " repeated.")
                .build());
    }

    KubeVersion version() {
        return kubeVersion == null ? KubeVersion.NEWEST : KubeVersion.parse(kubeVersion);
    }

    Target target(String release) {
        return new Target(release, namespace, version(), apiVersions);
    }

    /** What manifests would place there. */
    Release scheduled(List<Manifest> manifests) {
        return ReleaseReader.read(manifests, namespace, version().minor() >= LABEL_KEYS_IN_AFFINITY);
    }
}
