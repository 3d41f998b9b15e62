package redisha.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import redisha.finding.UserError;
import redisha.manifest.Manifest;
import redisha.schedule.Workload.Wanted;

/** Reads from manifests what is to be placed: StatefulSets, Deployments, budgets, claims. */
public final class ReleaseReader {
    /** More pods than any release has; a larger number is a slip, and would take for ever to place. */
    private static final int MOST = 1_000;

    private static final Share QUARTER = new Share(25, true);

    private final String namespace;
    private final ResourceReader resources = new ResourceReader();
    private final NeedsReader needs;
    private final List<Workload> workloads = new ArrayList<>();
    private final List<Budget> budgets = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    private ReleaseReader(String namespace, boolean labelKeysInAffinity) {
        this.namespace = namespace;
        this.needs = new NeedsReader(resources, labelKeysInAffinity);
    }

    /**
     * What manifests would put into a cluster. Kinds that make no lasting pods, and pods of Helm's hooks, are passed over.
     *
     * @param namespace of the objects that name none
     * @param labelKeysInAffinity the cluster knows {@code matchLabelKeys} of pod affinity, as from Kubernetes 1.31 on
     * @throws UserError when an amount cannot be understood, or a workload has more than 1,000 pods
     */
    public static Release read(List<Manifest> manifests, String namespace, boolean labelKeysInAffinity) {
        ReleaseReader reader = new ReleaseReader(namespace, labelKeysInAffinity);
        manifests.forEach(reader::add);
        return new Release(reader.workloads, reader.budgets, reader.claims);
    }

    private void add(Manifest manifest) {
        Fields object = new Fields(manifest.spot().plain());
        if (object.at("metadata", "annotations", "helm.sh/hook").exists()) {
            return;
        }
        String where = manifest.namespace().isEmpty() ? namespace : manifest.namespace();
        switch (manifest.kind()) {
            case "StatefulSet" -> workloads.add(statefulSet(manifest, object, where));
            case "Deployment" -> workloads.add(deployment(manifest, object, where));
            case "PodDisruptionBudget" -> budgets.add(budget(manifest, object, where));
            case "PersistentVolumeClaim" -> claims.add(ObjectReader.claim(object, where, manifest.name(), resources));
            default -> {}
        }
    }

    private Workload statefulSet(Manifest manifest, Fields object, String where) {
        Fields spec = object.at("spec");
        PodTemplate template = new PodTemplate(object, where, manifest.id(), resources, needs);
        int first = spec.at("ordinals", "start").number(0);
        int replicas = replicas(manifest, spec);
        return new Workload(
                "StatefulSet",
                where,
                manifest.name(),
                Role.of("StatefulSet", template.spec()),
                SelectorReader.labels(spec.at("selector")),
                !spec.at("podManagementPolicy").text().equals("Parallel"),
                update(spec.at("updateStrategy")),
                members(template, manifest.name(), first, replicas, "running"),
                members(template, manifest.name(), first, replicas, "next"),
                member(template, manifest.name(), first + replicas, "running"));
    }

    private static Update update(Fields strategy) {
        return strategy.at("type").text().equals("OnDelete")
                ? new Update.OnDelete()
                : new Update.OneByOne(strategy.at("rollingUpdate", "partition").number(0));
    }

    private static List<Wanted> members(PodTemplate template, String name, int first, int count, String revision) {
        return IntStream.range(first, first + count)
                .mapToObj(index -> member(template, name, index, revision))
                .toList();
    }

    private static Wanted member(PodTemplate template, String name, int index, String revision) {
        String pod = name + "-" + index;
        return template.pod(
                pod,
                Map.of(
                        "statefulset.kubernetes.io/pod-name",
                        pod,
                        "apps.kubernetes.io/pod-index",
                        String.valueOf(index),
                        "controller-revision-hash",
                        revision));
    }

    private Workload deployment(Manifest manifest, Fields object, String where) {
        Fields spec = object.at("spec");
        PodTemplate template = new PodTemplate(object, where, manifest.id(), resources, needs);
        int replicas = replicas(manifest, spec);
        return new Workload(
                "Deployment",
                where,
                manifest.name(),
                Role.of("Deployment", template.spec()),
                SelectorReader.labels(spec.at("selector")),
                false,
                update(spec.at("strategy"), replicas),
                copies(template, manifest.name(), replicas, "running"),
                copies(template, manifest.name() + "-next", replicas, "next"),
                copy(template, manifest.name(), replicas, "running"));
    }

    private static Update update(Fields strategy, int replicas) {
        if (strategy.at("type").text().equals("Recreate")) {
            return new Update.Recreate();
        }
        Fields rolling = strategy.at("rollingUpdate");
        return Update.Rolling.of(
                Share.of(rolling.at("maxSurge"), QUARTER), Share.of(rolling.at("maxUnavailable"), QUARTER), replicas);
    }

    private static List<Wanted> copies(PodTemplate template, String name, int count, String revision) {
        return IntStream.range(0, count)
                .mapToObj(index -> copy(template, name, index, revision))
                .toList();
    }

    /** Its real name ends in letters of chance. */
    private static Wanted copy(PodTemplate template, String name, int index, String revision) {
        return template.pod(name + "-" + index, Map.of("pod-template-hash", revision));
    }

    private static Budget budget(Manifest manifest, Fields object, String where) {
        Fields spec = object.at("spec");
        return new Budget(
                where,
                manifest.name(),
                SelectorReader.labels(spec.at("selector")),
                Share.of(spec.at("minAvailable"), null),
                Share.of(spec.at("maxUnavailable"), null));
    }

    private static int replicas(Manifest manifest, Fields spec) {
        int replicas = Math.max(0, spec.at("replicas").number(1));
        if (replicas > MOST) {
            throw new UserError(
                    manifest.id() + " spec.replicas: " + replicas + " pods are more than can be placed",
                    "Ask for " + MOST + " pods or fewer in one workload.");
        }
        return replicas;
    }
}
