package redisha.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import redisha.finding.UserError;
import redisha.values.Catalogue;
import redisha.values.Key;

/** Decides which values stay open. */
final class Slots {
    /** What a person who installs a chart knows better than the person who made it, and what changes no structure. */
    static final List<String> USUAL = List.of(
            "image.repository",
            "image.tag",
            "image.pullPolicy",
            "imagePullSecrets",
            "priorityClassName",
            "existingSecret",
            "authSecretAnnotations",
            "redis.resources",
            "redis.annotations",
            "redis.podAnnotations",
            "sentinel.existingSecret",
            "sentinel.resources",
            "splitBrainDetection.resources",
            "haproxy.replicas",
            "haproxy.image.repository",
            "haproxy.image.tag",
            "haproxy.image.pullPolicy",
            "haproxy.imagePullSecrets",
            "haproxy.service.type",
            "haproxy.service.nodePort",
            "haproxy.service.loadBalancerIP",
            "haproxy.service.loadBalancerSourceRanges",
            "haproxy.service.externalTrafficPolicy",
            "haproxy.service.externalIPs",
            "haproxy.service.labels",
            "haproxy.service.annotations",
            "haproxy.tls.secretName",
            "haproxy.metrics.serviceMonitor.labels",
            "haproxy.resources",
            "haproxy.init.resources",
            "haproxy.nodeSelector",
            "haproxy.tolerations",
            "haproxy.priorityClassName",
            "haproxy.networkPolicy.annotations",
            "haproxy.networkPolicy.labels",
            "haproxy.labels",
            "haproxy.podAnnotations",
            "haproxy.deploymentAnnotations",
            "haproxy.tests.resources",
            "persistentVolume.size",
            "persistentVolume.storageClass",
            "persistentVolume.annotations",
            "persistentVolume.labels",
            "nodeSelector",
            "tolerations",
            "tls.secretName",
            "networkPolicy.annotations",
            "networkPolicy.labels",
            "serviceAccount.annotations",
            "exporter.image",
            "exporter.tag",
            "exporter.pullPolicy",
            "exporter.resources",
            "exporter.serviceMonitor.labels",
            "prometheusRule.additionalLabels",
            "restore.s3.image.repository",
            "restore.s3.image.tag",
            "restore.ssh.image.repository",
            "restore.ssh.image.tag",
            "init.resources",
            "sysctlImage.registry",
            "sysctlImage.repository",
            "sysctlImage.tag",
            "sysctlImage.pullPolicy",
            "sysctlImage.resources",
            "extraLabels",
            "labels",
            "serviceLabels",
            "serviceAnnotations",
            "configmap.labels",
            "configmapTest.image.repository",
            "configmapTest.image.tag",
            "configmapTest.resources",
            "podAnnotations");

    /** What decides more than its own place, or is settled against another value. */
    private static final Set<String> DECISIVE = Set.of(
            "replicas",
            "podDisruptionBudget",
            "haproxy.podDisruptionBudget",
            "restore.s3.source",
            "restore.ssh.source",
            "restore.redis.source");

    private Slots() {}

    /**
     * The slots in the order of the schema.
     *
     * @throws UserError when a key is unknown, or cannot be opened or frozen
     */
    static List<Slot> of(ChartRequest request, Catalogue catalogue, Marks marks) {
        request.open().forEach(name -> openable(catalogue, name));
        request.frozen().forEach(name -> freezable(catalogue, name));
        List<Slot> slots = new ArrayList<>();
        for (Key key : catalogue.keys()) {
            if (isOpen(request, key)) {
                slots.add(slot(key, marks, slots.size()));
            }
        }
        return slots;
    }

    private static boolean isOpen(ChartRequest request, Key key) {
        if (key.secret() && !key.path().equals("restore.redis.source")) {
            return request.values().truthy(key.path()) || request.open().contains(key.path());
        }
        return request.open().contains(key.path())
                || USUAL.contains(key.path()) && !request.frozen().contains(key.path());
    }

    private static Slot slot(Key key, Marks marks, int index) {
        Knob.Kind kind = kind(key);
        boolean emptiable = kind != Knob.Kind.SECRET && key.removable();
        return new Slot(key.path(), kind, marks.text(index), marks.number(index), emptiable);
    }

    private static Knob.Kind kind(Key key) {
        if (key.secret()) {
            return Knob.Kind.SECRET;
        }
        if (key.takes("array")) {
            return Knob.Kind.LIST;
        }
        if (key.takes("object")) {
            return Knob.Kind.MAP;
        }
        if (key.takes("string")) {
            return key.template() ? Knob.Kind.TEMPLATE : Knob.Kind.TEXT;
        }
        return Knob.Kind.INTEGER;
    }

    private static void openable(Catalogue catalogue, String name) {
        Key key = known(catalogue, name, "open");
        boolean decides = key.types().equals(List.of("boolean")) || key.structured() || DECISIVE.contains(name);
        if (decides) {
            throw new UserError(
                    "--open " + name + ": it decides which objects and lines there are, and a chart has these fixed",
                    key.structured()
                            ? "Open the keys below it one by one."
                            : "Make one chart for each value that you need.");
        }
    }

    private static void freezable(Catalogue catalogue, String name) {
        if (known(catalogue, name, "freeze").secret()) {
            throw new UserError(
                    "--freeze " + name + ": it is a secret, and a chart holds none",
                    "Leave it open, and give it at install or name a Secret that exists.");
        }
    }

    private static Key known(Catalogue catalogue, String name, String option) {
        return catalogue
                .key(name)
                .filter(key -> !name.isEmpty())
                .orElseThrow(() -> new UserError(
                        "--" + option + " " + name + ": there is no such key",
                        catalogue
                                .nearest(name)
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("'redisha values' shows all keys.")));
    }
}
