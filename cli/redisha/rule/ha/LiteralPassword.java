package redisha.rule.ha;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A password is a secret. */
final class LiteralPassword implements Rule {
    /** Something else is put in its place: a mark, a variable, a template. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(replace|change)[-_]?(me|with|this|default)\\b.*|\\$\\w+|.*(\\$[{(]|\\{\\{|%\\[).*|<.*>|@.*@|%.*%|_+.*_+|",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NAMED_PASSWORD =
            Pattern.compile("(?i)(.*_)?(REDISCLI_AUTH|AUTH|SENTINELAUTH|PASSWORD|PASSWD|MASTERAUTH|REQUIREPASS)");

    private static final Pattern LOGIN = Pattern.compile("^AUTH (?:\\S+ )?\"?([^\\s\"]+)\"?\r\n");
    private static final Pattern OPTION =
            Pattern.compile("redis-cli\\b[^|;&]*?\\s(?:-a|--pass)\\s+[\"']?([^\\s\"'|;&]+)");

    @Override
    public About about() {
        return About.ha(
                "literal-password",
                Severity.WARNING,
                "No password stands in a ConfigMap, in the environment of a container or in a command as it is.",
                "Everybody who may read ConfigMaps or pods reads it, and it lands in each place that keeps"
                        + " manifests (Kubernetes documentation, Secrets).",
                "Keep it in a Secret, and take it from there by valueFrom.secretKeyRef when the pod starts.",
                "existingSecret");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases releases = Releases.in(evidence);
        releases.redis().forEach(release -> judge(release, verdict));
        for (HaproxyPods proxy : releases.haproxies()) {
            judgeEnvironment(proxy.workload(), verdict);
            proxy.config().sections().forEach(section -> judge(section, verdict));
        }
    }

    private static void judge(RedisPods release, Verdict verdict) {

        for (Directive line : release.redisConf().all()) {
            if (line.name().equals("requirepass") || line.name().equals("masterauth")) {
                judge(line, line.argument(0), verdict);
            }
        }
        for (Directive line : release.sentinelConf().all()) {
            switch (line.name()) {
                case "requirepass", "sentinel sentinel-pass" -> judge(line, line.argument(0), verdict);
                case "sentinel auth-pass" -> judge(line, line.argument(1), verdict);
                default -> {}
            }
        }
        judgeEnvironment(release.workload(), verdict);
        for (Spot container : release.workload().allContainers()) {
            for (String probe : List.of("livenessProbe", "readinessProbe", "startupProbe")) {
                judge(container.at(probe, "exec", "command").items(), verdict);
            }
            for (String hook : List.of("postStart", "preStop")) {
                judge(container.at("lifecycle", hook, "exec", "command").items(), verdict);
            }
        }
    }

    private static void judgeEnvironment(Workload workload, Verdict verdict) {
        for (Spot container : workload.allContainers()) {
            for (Spot variable : container.at("env").items()) {
                String name = variable.at("name").textOrEmpty();
                if (NAMED_PASSWORD.matcher(name).matches()
                        && isPassword(variable.at("value").textOrEmpty())) {
                    verdict.broken(
                            variable.at("value"),
                            name + " of " + container.at("name").textOrEmpty() + " holds a password as it is");
                }
            }
        }
    }

    /** What follows {@code AUTH} in a check, to the end of the line that is sent. */
    private static void judge(HaproxySection section, Verdict verdict) {
        section.checks("send", "send-lf").forEach(line -> {
            Matcher login = LOGIN.matcher(line.word(2));
            if (login.find() && isPassword(login.group(1))) {
                verdict.broken(line.spot(), "a check of " + section.name() + " logs in with a password as it is");
            }
        });
    }

    private static void judge(List<Spot> command, Verdict verdict) {
        String text = command.stream().map(Spot::textOrEmpty).collect(Collectors.joining(" "));
        Matcher option = OPTION.matcher(text);
        while (option.find()) {
            if (isPassword(option.group(1))) {
                verdict.broken(command.get(0), "redis-cli is given a password as it is");
            }
        }
    }

    private static boolean isPassword(String text) {
        return !PLACEHOLDER.matcher(text).matches();
    }

    private static void judge(Directive line, String password, Verdict verdict) {
        if (isPassword(password)) {
            verdict.broken(line.spot(), line.name() + " gives a password as it is");
        }
    }
}
