package redisha.rule.ha;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** One name for the group everywhere. */
final class GroupNameDiffers implements Rule {

    @Override
    public About about() {
        return About.ha(
                "group-name-differs",
                Severity.ERROR,
                "sentinel.conf, haproxy.cfg and the scripts speak of the same group.",
                "Sentinel answers nothing about a group that it does not watch: sentinel.conf is refused at"
                        + " the start, a check of HAProxy never succeeds, a hand-over fails (sentinel.c).",
                "Use the name of the line sentinel monitor everywhere.",
                "redis.masterGroupName");
    }

    private static final Pattern GROUP = Pattern.compile("[\\w.-]+");
    private static final Pattern ASKED = Pattern.compile(
            "sentinel (?:failover|masters?|replicas|slaves|sentinels|get-master-addr-by-name|reset) \"?([^\\s|;)`\"']+)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases releases = Releases.in(evidence);
        for (RedisPods release : releases.redis()) {
            Set<String> known = release.groups();
            if (!known.isEmpty()) {
                spoken(release, releases, known).forEach((spot, group) -> {
                    if (!known.contains(group)) {
                        verdict.broken(
                                spot,
                                "the group is called " + group + " here and " + String.join(", ", known)
                                        + " where Sentinel is told to watch it");
                    }
                });
            }
        }
    }

    /** The groups by the place that names them; scripts that name none but the known ones are left out. */
    private static Map<Spot, String> spoken(RedisPods release, Releases releases, Set<String> known) {
        Map<Spot, String> spoken = new LinkedHashMap<>();
        release.sentinelConf().all().stream()
                .filter(Directive::isOfGroup)
                .forEach(line -> spoken.put(line.spot(), line.argument(0)));
        releases.proxiesOf(release).forEach(proxy -> proxy.config()
                .votes()
                .forEach(vote -> spoken.put(vote.question().orElseThrow().spot(), vote.group())));
        release.scripts().all().forEach(script -> addAsked(script, release.scripts(), known, spoken));
        return spoken;
    }

    private static void addAsked(Script script, Scripts scripts, Set<String> known, Map<Spot, String> spoken) {
        Map<Integer, String> groups = new LinkedHashMap<>();
        for (String begin : List.of("sentinel ", "SENTINEL ")) {
            for (MatchResult asked : script.matches(begin, ASKED)) {
                String group = scripts.filled(asked.group(1));
                if (GROUP.matcher(group).matches()) {
                    groups.put(asked.start(), group);
                }
            }
        }
        if (!known.containsAll(groups.values())) {
            groups.forEach((offset, group) -> spoken.put(script.placeOf(offset), group));
        }
    }
}
