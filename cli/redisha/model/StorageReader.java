package redisha.model;

import java.util.List;

/** Reads where the data lives. */
final class StorageReader {
    private static final String NO_CLASS = "-";

    private StorageReader() {}

    static Storage read(Reading reading) {
        Section root = reading.root();
        Section claim = root.section("persistentVolume");
        if (claim.flag("enabled")) {
            List<String> modes =
                    claim.list("accessModes").stream().map(Object::toString).toList();
            return new Storage.Claim(
                    storageClass(claim.text("storageClass")),
                    modes,
                    claim.text("size"),
                    claim.texts("annotations"),
                    claim.texts("labels"));
        }
        String path = reading.templated(root.section("hostPath"), "path");
        return path.isEmpty()
                ? new Storage.EmptyDir(root.fragment("emptyDir"))
                : new Storage.HostPath(path, owner(reading));
    }

    private static String storageClass(String text) {
        return switch (text) {
            case "" -> null;
            case NO_CLASS -> "";
            default -> text;
        };
    }

    /** OpenShift gives users itself, and would refuse a container that runs as root. */
    private static String owner(Reading reading) {
        Section root = reading.root();
        boolean wanted = root.section("hostPath").flag("chown") && !reading.leavesUsersToOpenShift();
        Object user = root.section("containerSecurityContext").plain("runAsUser");
        Object group = root.section("securityContext").plain("fsGroup");
        return wanted && user != null ? user + (group == null ? "" : ":" + group) : null;
    }
}
