package redisha.rule.ha;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
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

    /** The StatefulSet that uses an id first, in all of the input: Sentinels find each other across namespaces. */
    private record FirstUsers(Map<String, Manifest> byId) {
        static FirstUsers in(Evidence evidence) {
            Map<String, Manifest> byId = new HashMap<>();
            evidence.manifests().ofKind("StatefulSet").forEach(set -> variables(set)
                    .forEach(variable -> byId.putIfAbsent(variable.at("value").textOrEmpty(), set)));
            return new FirstUsers(byId);
        }
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        FirstUsers users = evidence.whole().reading(FirstUsers.class, FirstUsers::in);
        for (RedisPods release : Releases.in(evidence).redis()) {
            Manifest user = release.workload().manifest();
            judgeAlone(user, verdict);
            Map<String, List<Spot>> shared = new LinkedHashMap<>();
            variables(user).map(variable -> variable.at("value")).forEach(id -> {
                Manifest first = users.byId().get(id.textOrEmpty());
                if (first != user) {
                    shared.computeIfAbsent(first.id(), key -> new ArrayList<>()).add(id);
                }
            });
            shared.forEach((first, ids) -> verdict.broken(
                    ids.get(0),
                    "the id " + ids.get(0).textOrEmpty() + " is also that of a Sentinel of " + first
                            + (ids.size() > 1 ? ", one of " + ids.size() + " such ids" : "")));
        }
    }

    private static void judgeAlone(Manifest set, Verdict verdict) {
        Map<String, String> names = new HashMap<>();
        variables(set).forEach(variable -> {
            String name = variable.at("name").textOrEmpty();
            Spot id = variable.at("value");
            String first = names.putIfAbsent(id.textOrEmpty(), name);
            if (first != null && !first.equals(name)) {
                verdict.broken(id, "the id " + id.textOrEmpty() + " is also " + first);
            }
        });
    }

    private static Stream<Spot> variables(Manifest set) {
        return set.spot().at("spec", "template", "spec", "initContainers").items().stream()
                .flatMap(container -> container.at("env").items().stream())
                .filter(variable ->
                        VARIABLE.matcher(variable.at("name").textOrEmpty()).matches())
                .filter(variable -> !variable.at("value").isEmptyOrAbsent());
    }
}
