package redisha.rule.api;

import java.util.Optional;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.quantity.Amount;
import redisha.rule.About;
import redisha.rule.Amounts;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Huge pages and devices are taken whole. */
final class DeviceShared implements Rule {

    @Override
    public About about() {
        return About.api(
                "device-shared",
                Severity.ERROR,
                "Huge pages and devices have a limit that equals the request; devices are whole numbers.",
                "They cannot be overcommitted: the API server refuses a request without an equal limit (core validation,"
                        + " ValidateResourceRequirements).",
                "Write the same whole number as request and limit, or the limit alone.",
                "RES-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Resources resources : Resources.of(evidence)) {
            resources.requests().forEach((name, request) -> judge(name, request, resources, verdict));
            resources.limits().forEach((name, limit) -> judgeFraction(name, limit, verdict));
        }
    }

    private static void judge(String name, Spot request, Resources resources, Verdict verdict) {
        if (!isDevice(name) && !name.startsWith("hugepages-")) {
            return;
        }
        judgeFraction(name, request, verdict);
        Spot limit = resources.spot().at("limits", name);
        if (!limit.exists()) {
            verdict.broken(request, name + " has a request and no limit");
            return;
        }
        Optional<Amount> most = Amounts.at(limit);
        Optional<Amount> asked = Amounts.at(request);
        if (most.isPresent() && asked.isPresent() && asked.get().compareTo(most.get()) != 0) {
            verdict.broken(request, request.written() + " is asked for, and the limit is " + limit.written());
        }
    }

    private static void judgeFraction(String name, Spot spot, Verdict verdict) {
        if (isDevice(name)
                && Amounts.at(spot).filter(amount -> !amount.isWhole()).isPresent()) {
            verdict.broken(spot, spot.written() + " of " + name + " is no whole number");
        }
    }

    private static boolean isDevice(String name) {
        return name.contains("/") && !name.contains("kubernetes.io/");
    }
}
