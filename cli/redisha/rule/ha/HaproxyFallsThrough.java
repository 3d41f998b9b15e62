package redisha.rule.ha;

import java.util.List;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Without votes nobody is served. */
final class HaproxyFallsThrough implements Rule {
    private static final Pattern VOTED = Pattern.compile("\\bnbsrv\\s*\\(");

    @Override
    public About about() {
        return About.ha(
                "haproxy-falls-through",
                Severity.ERROR,
                "Where rules choose the server by the votes of the Sentinels, no server is chosen without" + " them.",
                "When no use-server rule matches, HAProxy balances over all servers that are up (HAProxy"
                        + " configuration manual, use-server): without a quorum of Sentinels clients write to each"
                        + " server that calls itself master, in turn (measured).",
                "Refuse connections in the frontend unless some member has the votes, or give all servers"
                        + " weight 0.",
                "haproxy.onNoQuorum");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        proxy.config().sections().stream()
                .filter(section -> section.lines("use-server").anyMatch(line -> isVoted(line.text(), section)))
                .filter(section -> section.servers()
                        .anyMatch(server -> !server.value("weight").orElse("1").equals("0")))
                .filter(section -> proxy.config().frontendsOf(section).noneMatch(HaproxyFallsThrough::isGuarded))
                .forEach(section -> verdict.broken(
                        section.spot(),
                        section.name() + " serves every server that is up when no use-server rule matches"));
    }

    /** It refuses connections: those that no rule before has accepted, or those that lack the votes. */
    private static boolean isGuarded(HaproxySection section) {
        return section.lines("tcp-request")
                .filter(line -> line.words().contains("reject"))
                .anyMatch(line -> !(line.words().contains("if") || line.words().contains("unless"))
                        || isVoted(line.text(), section));
    }

    /** The condition counts the servers of another backend, itself or by the name of an acl. */
    private static boolean isVoted(String condition, HaproxySection section) {
        return VOTED.matcher(condition).find()
                || section.lines("acl")
                        .anyMatch(acl -> VOTED.matcher(acl.text()).find()
                                && List.of(condition.split("[\\s!{}]+")).contains(acl.word(1)));
    }
}
