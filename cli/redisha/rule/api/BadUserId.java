package redisha.rule.api;

import java.util.List;
import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Users and groups have numbers that Linux has. */
final class BadUserId implements Rule {
    private static final List<String> IDS = List.of("runAsUser", "runAsGroup", "fsGroup");

    @Override
    public About about() {
        return About.api(
                "bad-user-id",
                Severity.ERROR,
                "runAsUser, runAsGroup, fsGroup and supplementalGroups are numbers from 0 to 2147483647.",
                "The API server refuses other numbers (apimachinery validation, IsValidUserID and IsValidGroupID).",
                "Write the number of a user or group.",
                "SEC-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Spot context : SecurityContexts.of(evidence)) {
            Stream.concat(IDS.stream().map(context::at), context.at("supplementalGroups").items().stream())
                    .filter(id -> id.integer().orElse(0) > Integer.MAX_VALUE)
                    .forEach(id -> verdict.broken(id, id.written() + " is over " + Integer.MAX_VALUE));
            // The schema speaks of the other negative numbers.
            context.at("supplementalGroups").items().stream()
                    .filter(id -> id.integer().orElse(0) < 0)
                    .forEach(id -> verdict.broken(id, id.written() + " is negative"));
        }
    }
}
