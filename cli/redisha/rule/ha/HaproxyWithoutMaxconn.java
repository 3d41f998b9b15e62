package redisha.rule.ha;

import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** HAProxy knows how large it may grow. */
final class HaproxyWithoutMaxconn implements Rule {
    private static final Pattern OPTION = Pattern.compile("(^|\\s)-n\\s*\\d*");

    @Override
    public About about() {
        return About.ha(
                "haproxy-without-maxconn",
                Severity.WARNING,
                "The global section gives maxconn.",
                "Without it HAProxy sizes its tables by the limit of open files, which container runtimes"
                        + " set to a thousand million, and is killed for its memory (haproxy#2121; HAProxy"
                        + " configuration manual, maxconn).",
                "Write maxconn 4096 into the global section.",
                "haproxy.maxconn");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {

        boolean limited = proxy.config().ofKind("global").anyMatch(section -> section.hasLine("maxconn"));
        boolean onCommandLine = RedisPods.commandLine(proxy.container()).stream()
                .anyMatch(word -> OPTION.matcher(word.textOrEmpty()).find());
        if (!limited && !onCommandLine) {
            Spot spot = proxy.config()
                    .ofKind("global")
                    .findFirst()
                    .map(HaproxySection::spot)
                    .orElse(proxy.config().spot());
            verdict.broken(
                    spot, "no global maxconn, so HAProxy takes memory for as many connections as files may be open");
        }
    }
}
