package redisha.rule.ha;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Neighbours do not answer to the same name. */
final class GroupNameShared implements Rule {

    @Override
    public About about() {
        return About.ha(
                "group-name-shared",
                Severity.WARNING,
                "Releases in one namespace have groups of different names.",
                "Sentinels know each other by the name of the group: when one release gets an address that a member of"
                        + " the other had, they take each other for one group and copy the wrong data (reported many"
                        + " times, with pods known by their own addresses above all). Addresses of Services are rarely"
                        + " given to another.",
                "Give each release a group name of its own, and tell its clients.",
                "redis.masterGroupName");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Map<String, Map<String, List<RedisPods>>> byName = new LinkedHashMap<>();
        for (RedisPods release : Releases.in(evidence).redis()) {
            String namespace = release.workload().manifest().namespace();
            release.groups().forEach(group -> byName.computeIfAbsent(namespace, key -> new LinkedHashMap<>())
                    .computeIfAbsent(group, key -> new ArrayList<>())
                    .add(release));
        }
        byName.values().forEach(groups -> groups.forEach((group, releases) -> judge(group, releases, verdict)));
    }

    /** Told once for all releases of the name: one of them may keep it. */
    private void judge(String group, List<RedisPods> releases, Verdict verdict) {
        List<String> ids = releases.stream()
                .map(release -> release.workload().manifest().id())
                .distinct()
                .toList();
        if (ids.size() < 2) {
            return;
        }
        boolean steady = releases.stream()
                .noneMatch(release -> release.announceServices().isEmpty());
        verdict.broken(
                steady ? Severity.INFO : Severity.WARNING,
                releases.get(releases.size() - 1).groupSpot(group),
                group + " is the group of " + String.join(", ", ids.subList(0, Math.min(3, ids.size())))
                        + (ids.size() > 3 ? " and " + (ids.size() - 3) + " more" : ""),
                about().remedy());
    }
}
