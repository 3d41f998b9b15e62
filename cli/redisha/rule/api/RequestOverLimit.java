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

/** What is asked for may be used. */
final class RequestOverLimit implements Rule {

    @Override
    public About about() {
        return About.api(
                "request-over-limit",
                Severity.ERROR,
                "A request is not over the limit of the same resource.",
                "The API server refuses the pod otherwise (core validation, ValidateResourceRequirements).",
                "Lower the request or raise the limit.",
                "RES-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Resources resources : Resources.of(evidence)) {
            resources.requests().forEach((resource, request) -> {
                Spot limit = resources.spot().at("limits", resource);
                Optional<Amount> most = Amounts.at(limit);
                Optional<Amount> asked = Amounts.at(request);
                if (most.isPresent() && asked.isPresent() && asked.get().compareTo(most.get()) > 0) {
                    verdict.broken(request, request.written() + " is asked for, and the limit is " + limit.written());
                }
            });
        }
    }
}
