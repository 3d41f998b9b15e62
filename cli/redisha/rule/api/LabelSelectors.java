package redisha.rule.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Workload;

/** The places that hold {@code matchLabels} and {@code matchExpressions} over labels. */
record LabelSelectors(List<Spot> all) {

    static List<Spot> of(Evidence evidence) {
        return evidence.reading(LabelSelectors.class, LabelSelectors::read).all();
    }

    private static LabelSelectors read(Evidence evidence) {
        List<Spot> selectors = new ArrayList<>();
        for (Manifest manifest : evidence.manifests().all()) {
            Spot spec = manifest.spot().at("spec");
            switch (manifest.kind()) {
                case "StatefulSet",
                        "Deployment",
                        "DaemonSet",
                        "ReplicaSet",
                        "Job",
                        "PodDisruptionBudget",
                        "PersistentVolumeClaim",
                        "ServiceMonitor",
                        "PodMonitor" -> selectors.add(spec.at("selector"));
                case "NetworkPolicy" -> addNetworkPolicy(spec, selectors);
                default -> {}
            }
            evidence.workload(manifest).ifPresent(workload -> addScheduling(workload, selectors));
        }
        return new LabelSelectors(selectors);
    }

    private static void addNetworkPolicy(Spot spec, List<Spot> selectors) {
        selectors.add(spec.at("podSelector"));
        Stream.concat(
                        spec.at("ingress").items().stream().map(rule -> rule.at("from")),
                        spec.at("egress").items().stream().map(rule -> rule.at("to")))
                .flatMap(peers -> peers.items().stream())
                .forEach(peer -> {
                    selectors.add(peer.at("podSelector"));
                    selectors.add(peer.at("namespaceSelector"));
                });
    }

    private static void addScheduling(Workload workload, List<Spot> selectors) {
        workload.claimTemplates().forEach(claim -> selectors.add(claim.at("spec", "selector")));
        for (String kind : List.of("podAffinity", "podAntiAffinity")) {
            Spot affinity = workload.spec().at("affinity", kind);
            Stream.concat(
                            affinity.at("requiredDuringSchedulingIgnoredDuringExecution").items().stream(),
                            affinity.at("preferredDuringSchedulingIgnoredDuringExecution").items().stream()
                                    .map(weighted -> weighted.at("podAffinityTerm")))
                    .forEach(term -> {
                        selectors.add(term.at("labelSelector"));
                        selectors.add(term.at("namespaceSelector"));
                    });
        }
        workload.spec()
                .at("topologySpreadConstraints")
                .items()
                .forEach(constraint -> selectors.add(constraint.at("labelSelector")));
    }
}
