package redisha.rule.ha;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
                "No two Sentinels are given the same id.",
                "Sentinels tell each other apart by their id alone; two of the same id that ever meet,"
                        + " after an address was given to another pod, are taken for one that has moved (sentinel.c,"
                        + " sentinelProcessHelloMessage).",
                "Give each Sentinel an id of its own, made for example from the namespace, the release and its number.",
                "sentinel.namespacedIds");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Map<String, RedisPods> seen = new HashMap<>();
        for (RedisPods release : Releases.in(evidence).redis()) {
            judgeAlone(release, verdict);
            Map<String, List<Spot>> shared = new LinkedHashMap<>();
            variables(release).map(variable -> variable.at("value")).forEach(id -> {
                RedisPods first = seen.putIfAbsent(id.textOrEmpty(), release);
                if (first != null && first != release) {
                    shared.computeIfAbsent(first.workload().manifest().id(), key -> new ArrayList<>())
                            .add(id);
                }
            });
            shared.forEach((first, ids) -> verdict.broken(
                    ids.get(0),
                    "the id " + ids.get(0).textOrEmpty() + " is also that of a Sentinel of " + first
                            + (ids.size() > 1 ? ", one of " + ids.size() + " such ids" : "")));
        }
    }

    private static void judgeAlone(RedisPods release, Verdict verdict) {
        Map<String, String> names = new HashMap<>();
        variables(release).forEach(variable -> {
            String name = variable.at("name").textOrEmpty();
            Spot id = variable.at("value");
            String first = names.putIfAbsent(id.textOrEmpty(), name);
            if (first != null && !first.equals(name)) {
                verdict.broken(id, "the id " + id.textOrEmpty() + " is also " + first);
            }
        });
    }

    private static Stream<Spot> variables(RedisPods release) {
        return release.workload().initContainers().stream()
                .flatMap(container -> container.at("env").items().stream())
                .filter(variable ->
                        VARIABLE.matcher(variable.at("name").textOrEmpty()).matches())
                .filter(variable -> !variable.at("value").isEmptyOrAbsent());
    }
}
