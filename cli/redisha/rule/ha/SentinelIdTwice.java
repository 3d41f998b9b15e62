package redisha.rule.ha;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Each Sentinel has a name of its own. */
final class SentinelIdTwice implements Rule {
    private static final Pattern VARIABLE = Pattern.compile("SENTINEL_ID_\\d+");

    @Override
    public About about() {
        return About.ha(
                "sentinel-id-twice",
                Severity.WARNING,
                "No two releases give the same id to a Sentinel.",
                "Sentinels tell each other apart by their id alone; two of the same id that ever meet,"
                        + " after an address was given to another pod, are taken for one that has moved (sentinel.c,"
                        + " sentinelProcessHelloMessage).",
                "Make the ids of one release different, for example from its namespace.",
                "sentinel.namespacedIds");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Map<String, RedisPods> seen = new HashMap<>();
        for (RedisPods release : Releases.in(evidence).redis()) {
            for (Spot container : release.workload().initContainers()) {
                for (Spot variable : container.at("env").items()) {
                    String id = variable.at("value").textOrEmpty();
                    if (VARIABLE.matcher(variable.at("name").textOrEmpty()).matches() && !id.isEmpty()) {
                        RedisPods first = seen.putIfAbsent(id, release);
                        if (first != null && first != release) {
                            verdict.broken(
                                    variable.at("value"),
                                    "the id " + id + " is also that of a Sentinel of "
                                            + first.workload().manifest().id());
                        }
                    }
                }
            }
        }
    }
}
