package redisha.rule.ha;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Members reach each other before they are ready. */
final class AnnounceServiceHidesUnready implements Rule {

    @Override
    public About about() {
        return About.ha(
                "announce-service-hides-unready",
                Severity.ERROR,
                "An announce Service publishes addresses that are not ready.",
                "Sentinel and the replicas reach a member by this Service only: without"
                        + " publishNotReadyAddresses a master whose readiness probe fails once is cut off and"
                        + " replaced, and a starting member cannot be asked (Kubernetes documentation, Service).",
                "Write publishNotReadyAddresses: true.",
                "");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        release.announceServices().values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(service -> {
                    Spot publishes = service.spot().at("spec", "publishNotReadyAddresses");
                    if (!publishes.isTrue()) {
                        verdict.broken(
                                publishes, "the pod is reached through " + service.name() + " only while it is ready");
                    }
                });
    }
}
