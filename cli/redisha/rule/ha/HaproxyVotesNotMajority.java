package redisha.rule.ha;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Two votes are a majority of three only. */
final class HaproxyVotesNotMajority implements Rule {
    private static final Pattern COUNTED =
            Pattern.compile("nbsrv\\s*\\(([^)]*)\\)\\s*(?:-m\\s+int\\s+)?(ge|gt|eq)?\\s*(\\d{1,4})");

    private record Votes(long wanted, long sentinels) {
        long majority() {
            return sentinels / 2 + 1;
        }
    }

    @Override
    public About about() {
        return About.ha(
                "haproxy-votes-not-majority",
                Severity.ERROR,
                "A member needs the votes of a majority of all Sentinels.",
                "With fewer, the minority behind a partition names the master (two of five); with more,"
                        + " clients wait for Sentinels that are not needed.",
                "Write the majority of the servers of the vote backend.",
                "haproxy.customConfig");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).haproxies().forEach(proxy -> judge(proxy, verdict));
    }

    private static void judge(HaproxyPods proxy, Verdict verdict) {
        SectionFaults<Votes> faults = new SectionFaults<>();
        for (HaproxySection section : proxy.config().sections()) {
            section.lines().stream()
                    .filter(line -> !line.startsWith("http-request"))
                    .forEach(line -> judge(line, proxy.config(), faults));
        }
        faults.all()
                .forEach(fault -> verdict.broken(
                        fault.kind().wanted() < fault.kind().majority() ? Severity.ERROR : Severity.WARNING,
                        fault.spot(),
                        fault.text(),
                        "Write " + fault.kind().majority() + "."));
    }

    private static void judge(HaproxyConfig.Line line, HaproxyConfig config, SectionFaults<Votes> faults) {
        Matcher counted = COUNTED.matcher(line.text());
        while (counted.find()) {
            HaproxySection vote = config.backend(counted.group(1).strip())
                    .filter(HaproxySection::asksSentinel)
                    .orElse(null);
            if (vote == null) {
                continue;
            }
            long wanted = Long.parseLong(counted.group(3)) + ("gt".equals(counted.group(2)) ? 1 : 0);
            Votes votes = new Votes(wanted, vote.servers().count());
            if (votes.wanted() != votes.majority()) {
                faults.add(
                        votes,
                        vote,
                        line.spot(),
                        votes.wanted() + " votes of " + votes.sentinels() + " Sentinels decide");
            }
        }
    }
}
