package redisha.rule.ha;

import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A password is a secret. */
final class LiteralPassword implements Rule {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("replace-|change|REPLACE|\\$|<|\\{\\{|%|@|^$|^_+.*_+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED_PASSWORD =
            Pattern.compile("(?i)(.*_)?(REDISCLI_AUTH|AUTH|SENTINELAUTH|PASSWORD|PASSWD|MASTERAUTH|REQUIREPASS)");

    @Override
    public About about() {
        return About.ha(
                "literal-password",
                Severity.WARNING,
                "No password stands in a ConfigMap or in the environment of a container as it is.",
                "Everybody who may read ConfigMaps or pods reads it, and it lands in each place that keeps"
                        + " manifests (Kubernetes documentation, Secrets).",
                "Keep it in a Secret, and take it from there by valueFrom.secretKeyRef when the pod starts.",
                "existingSecret");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
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
        for (Spot container : release.workload().allContainers()) {
            for (Spot variable : container.at("env").items()) {
                String name = variable.at("name").textOrEmpty();
                String value = variable.at("value").textOrEmpty();
                if (NAMED_PASSWORD.matcher(name).matches()
                        && !PLACEHOLDER.matcher(value).find()) {
                    verdict.broken(
                            variable.at("value"),
                            name + " of " + container.at("name").textOrEmpty() + " holds a password as it is");
                }
            }
        }
    }

    private static void judge(Directive line, String password, Verdict verdict) {
        if (!PLACEHOLDER.matcher(password).find()) {
            verdict.broken(line.spot(), line.name() + " gives a password as it is");
        }
    }
}
