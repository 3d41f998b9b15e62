package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Selector;
import redisha.rule.UpdateRule;
import redisha.rule.Verdict;

/** A StatefulSet keeps what its pods were made by. */
final class StatefulSetFieldChanged implements UpdateRule {

    /** Up to here the API server refuses another revisionHistoryLimit; it is not settled for the releases after it. */
    private static final int HISTORY_FIXED = 32;

    @Override
    public About about() {
        return About.api(
                "stateful-set-field-changed",
                Severity.ERROR,
                "serviceName, podManagementPolicy, selector and volumeClaimTemplates of an installed StatefulSet stay as"
                        + " they are, and so does revisionHistoryLimit up to Kubernetes 1.32.",
                "They are immutable; the API server refuses the whole update (apps validation,"
                        + " ValidateStatefulSetUpdate).",
                "Keep the old value, or delete the StatefulSet with --cascade=orphan, which leaves its pods running, and"
                        + " apply again.",
                "STS-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Update.of(evidence, "StatefulSet").forEach(update -> judge(update, evidence.minor(), verdict));
    }

    private static void judge(Update update, int minor, Verdict verdict) {
        String orphan = "run '" + update.deletion("--cascade=orphan") + "' and apply again";
        judgeText(update, "serviceName", "", orphan, verdict);
        judgeText(update, "podManagementPolicy", "OrderedReady", orphan, verdict);
        if (minor <= HISTORY_FIXED) {
            judgeText(update, "revisionHistoryLimit", "10", orphan, verdict);
        }

        Selector before = Selector.of(update.before("spec", "selector"));
        Selector after = Selector.of(update.after("spec", "selector"));
        if (!before.equals(after)) {
            verdict.broken(
                    update.after("spec", "selector"),
                    "the selector was " + before + " and is to be " + after,
                    "Keep the old selector; else " + orphan
                            + ", and delete the old pods one by one, whose names the new ones need.");
        }

        Spot claims = update.after("spec", "volumeClaimTemplates");
        ClaimTemplates.of(update.before("spec", "volumeClaimTemplates"))
                .change(ClaimTemplates.of(claims))
                .ifPresent(change -> verdict.broken(
                        claims,
                        "the claim " + change,
                        "Keep the old templates; else " + orphan
                                + "; the pods keep the claims they have, so change the size of those by hand."));
    }

    private static void judgeText(Update update, String field, String usual, String orphan, Verdict verdict) {
        Spot spot = update.after("spec", field);
        String before = textOr(usual, update.before("spec", field));
        String after = textOr(usual, spot);
        if (!before.equals(after)) {
            verdict.broken(
                    spot,
                    field + " was " + Names.quoted(before) + " and is to be " + Names.quoted(after),
                    "Keep the old " + field + "; else " + orphan + "; the pods keep running.");
        }
    }

    private static String textOr(String usual, Spot spot) {
        return spot.isEmptyOrAbsent() ? usual : spot.written();
    }
}
