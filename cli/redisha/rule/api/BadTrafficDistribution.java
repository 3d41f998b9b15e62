package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Traffic is distributed in a way that the release of Kubernetes knows. */
final class BadTrafficDistribution implements Rule {
    private static final int SAME_ZONE_SINCE = 34;

    @Override
    public About about() {
        return About.api(
                "bad-traffic-distribution",
                Severity.ERROR,
                "trafficDistribution is PreferClose or, from Kubernetes 1.34 on, PreferSameZone or PreferSameNode.",
                "The API server refuses any other value (core validation, validateServiceTrafficDistribution).",
                "Write one of the values that the release knows, or remove trafficDistribution.",
                "SVC-13");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        List<String> known = evidence.minor() < SAME_ZONE_SINCE
                ? List.of("PreferClose")
                : List.of("PreferClose", "PreferSameZone", "PreferSameNode");
        ServiceSpec.of(evidence)
                .map(service -> service.spec().at("trafficDistribution"))
                .filter(spot -> spot.text().isPresent() && !known.contains(spot.textOrEmpty()))
                .forEach(spot -> verdict.broken(
                        spot,
                        Names.quoted(spot.textOrEmpty()) + " is not known to Kubernetes 1." + evidence.minor(),
                        "Write " + String.join(" or ", known) + ", or remove trafficDistribution."));
    }
}
