package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** What must not gain privileges has not all of them already. */
final class EscalationContradicted implements Rule {

    @Override
    public About about() {
        return About.api(
                "escalation-contradicted",
                Severity.ERROR,
                "A container with allowPrivilegeEscalation: false is neither privileged nor given CAP_SYS_ADMIN.",
                "The API server refuses the contradiction (core validation, ValidateSecurityContext).",
                "Remove privileged and CAP_SYS_ADMIN, or allow the escalation.",
                "SEC-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                Spot context = container.at("securityContext");
                if (context.at("allowPrivilegeEscalation").isFalse()) {
                    judge(context, verdict);
                }
            }
        }
    }

    private static void judge(Spot context, Verdict verdict) {
        Spot privileged = context.at("privileged");
        if (privileged.isTrue()) {
            verdict.broken(privileged, "privileged beside allowPrivilegeEscalation: false");
        }
        List<Spot> added = context.at("capabilities", "add").items();
        added.stream()
                .filter(capability -> capability.textOrEmpty().equals("CAP_SYS_ADMIN"))
                .forEach(capability ->
                        verdict.broken(capability, "CAP_SYS_ADMIN beside allowPrivilegeEscalation: false"));
    }
}
