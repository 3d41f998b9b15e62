package redisha.rule.ha;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Who asks in plain text gets no answer. */
final class CliSpeaksPlainly implements Rule {
    private static final List<String> PROGRAMS = List.of("redis-cli", "valkey-cli");
    private static final Pattern CALL = Pattern.compile("(?:redis|valkey)-cli\\b[^\n|;&]*");
    private static final Pattern PORT = Pattern.compile("\\s-p\\s+\"?(\\d+)");
    private static final Pattern SOCKET = Pattern.compile("\\s-s\\s");

    @Override
    public About about() {
        return About.ha(
                "cli-speaks-plainly",
                Severity.ERROR,
                "The probes and hooks of a server that speaks TLS only call redis-cli with --tls.",
                "Redis closes a plain connection to its TLS port (redis.conf, tls-port): a probe fails"
                        + " for ever and the container is restarted for ever, a hook hands nothing over.",
                "Add --tls --cacert FILE to the calls of redis-cli.",
                "tls.caCertFile");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (RedisPods release : Releases.in(evidence).redis()) {
            judge(release.redis(), release.redisConf(), release, verdict);
            judge(release.sentinel(), release.sentinelConf(), release, verdict);
        }
    }

    private static void judge(Spot container, Directives conf, RedisPods release, Verdict verdict) {
        if (!conf.isTlsOnly()) {
            return;
        }
        long port = conf.number("tls-port").orElseThrow();
        for (Handler handler : Handler.of(container)) {
            List<Script> run = release.scripts().run(handler.command());
            if (run.stream().noneMatch(script -> script.uses("--tls"))
                    && run.stream().anyMatch(script -> asks(script, port))) {
                verdict.broken(
                        handler.spot(),
                        handler.name() + " calls redis-cli without --tls, and port " + port + " speaks TLS only");
            }
        }
    }

    /** A call that names another port, or a socket, is for somebody else. */
    private static boolean asks(Script script, long port) {
        return PROGRAMS.stream()
                .flatMap(program -> script.matches(program, CALL).stream())
                .map(MatchResult::group)
                .filter(call -> !SOCKET.matcher(call).find())
                .anyMatch(call -> {
                    Matcher other = PORT.matcher(call);
                    return !other.find() || other.group(1).equals(String.valueOf(port));
                });
    }
}
