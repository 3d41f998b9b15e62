package redisha.rule.ha;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A number means the same everywhere. */
final class AnnounceServiceCrossed implements Rule {

    @Override
    public About about() {
        return About.ha(
                "announce-service-crossed",
                Severity.ERROR,
                "The announce Service that ends in a number selects the pod of that number.",
                "The start scripts take the number of their pod for the number of their Service; crossed, a"
                        + " member announces the address of another one, and two follow each other.",
                "Select the pod of the same number.",
                "");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        int first = (int) release.workload()
                .manifest()
                .spot()
                .at("spec", "ordinals", "start")
                .integer()
                .orElse(0);
        release.announceServices()
                .forEach((index, services) -> services.forEach(service -> {
                    int number = RedisPods.lastNumber(service.name()).orElse(index + first);
                    if (number != index + first) {
                        verdict.broken(
                                service.spot().at("spec", "selector"),
                                service.name() + " selects pod " + (index + first) + " and not pod " + number);
                    }
                }));
    }
}
