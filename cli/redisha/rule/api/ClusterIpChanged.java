package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.UpdateRule;
import redisha.rule.Verdict;

/** A Service keeps its cluster address for life. */
final class ClusterIpChanged implements UpdateRule {

    @Override
    public About about() {
        return About.api(
                "cluster-ip-changed",
                Severity.ERROR,
                "The clusterIP of an installed Service stays as it is, and a headless Service stays headless.",
                "spec.clusterIP is immutable once it is set; the API server refuses the update, or keeps None when the"
                        + " field is left out (core validation, ValidateServiceUpdate).",
                "Keep the old clusterIP, or delete the Service and apply again; its clients lose it for that time.",
                "SVC-14");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Update update : Update.of(evidence, "Service")) {
            ServiceSpec installed = new ServiceSpec(update.installed());
            ServiceSpec wanted = new ServiceSpec(update.wanted());
            if (!installed.isExternalName() && !wanted.isExternalName()) {
                judge(update, verdict);
            }
        }
    }

    private static void judge(Update update, Verdict verdict) {
        String before = update.before("spec", "clusterIP").textOrEmpty();
        Spot spot = update.after("spec", "clusterIP");
        String after = spot.textOrEmpty();
        String remedy = "Keep the old clusterIP, or run '" + update.deletion()
                + "' and apply again; clients lose the Service for that time.";
        if (before.equals(after) || after.isEmpty() && !before.equals("None")) {
            return;
        }
        if (after.isEmpty()) {
            verdict.broken(
                    Severity.WARNING, spot, "clusterIP was None and is left out; the Service stays headless", remedy);
        } else if (before.isEmpty() && !after.equals("None")) {
            verdict.broken(
                    Severity.WARNING,
                    spot,
                    "clusterIP was left to the cluster and is to be " + Names.quoted(after),
                    "Leave clusterIP out, unless this is the very address that the Service has got.");
        } else {
            String was = before.isEmpty() ? "an address from the cluster" : Names.quoted(before);
            verdict.broken(spot, "clusterIP was " + was + " and is to be " + Names.quoted(after), remedy);
        }
    }
}
