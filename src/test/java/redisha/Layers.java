package redisha;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redisha.finding.Finding;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.rule.Evidence;
import redisha.rule.Judge;
import redisha.rule.Rule;
import redisha.rule.api.ApiRules;
import redisha.rule.ha.HaRules;
import redisha.schema.KubernetesSchemas;

/** What {@code redisha validate} judges by, without the reading and the reporting around it. */
final class Layers {
    static final List<Rule> RULES =
            Stream.of(ApiRules.ALL, HaRules.ALL).flatMap(List::stream).toList();

    private Layers() {}

    /** What all layers find; in the two upper ones these rules speak. */
    static List<Finding> findings(List<Manifest> manifests, Optional<Manifests> before, int minor, List<Rule> rules) {
        KubernetesSchemas schemas = KubernetesSchemas.of(minor);
        return Stream.concat(
                        manifests.stream().flatMap(manifest -> schemas.check(manifest).stream()
                                .map(finding -> finding.about(manifest.id()))),
                        Judge.findings(Evidence.of(new Manifests(manifests), before, minor), rules).stream())
                .toList();
    }
}
