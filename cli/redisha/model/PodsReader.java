package redisha.model;

/** Reads what concerns the Redis pods as a whole. */
final class PodsReader {

    private PodsReader() {}

    static Pods read(Reading reading, Labels labels) {
        Section root = reading.root();
        return new Pods(
                root.text("podManagementPolicy"),
                root.texts("labels"),
                root.list("imagePullSecrets"),
                root.section("serviceAccount").flag("automountToken"),
                reading.securityContext(root, "securityContext"),
                reading.securityContext(root, "containerSecurityContext"),
                root.section("init").fragment("resources"),
                sysctl(reading),
                root.section("sysctlImage").flag("mountHostSys"),
                root.list("extraInitContainers"),
                root.list("extraContainers"),
                root.list("extraVolumes"),
                PlacementReader.redis(reading, labels));
    }

    private static Pods.Sysctl sysctl(Reading reading) {
        Section sysctl = reading.root().section("sysctlImage");
        if (!sysctl.flag("enabled")) {
            return null;
        }
        String repository = sysctl.text("registry", "docker.io") + "/" + sysctl.text("repository");
        return new Pods.Sysctl(
                new Image(repository, sysctl.text("tag", "latest"), sysctl.text("pullPolicy")),
                sysctl.list("command"),
                sysctl.fragment("resources"));
    }
}
