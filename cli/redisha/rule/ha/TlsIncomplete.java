package redisha.rule.ha;

import java.util.ArrayList;
import java.util.List;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** TLS takes a certificate, a key and somebody to trust. */
final class TlsIncomplete implements Rule {
    @Override
    public About about() {
        return About.ha(
                "tls-incomplete",
                Severity.ERROR,
                "A configuration with a tls-port names the certificate, the key and, unless nobody is"
                        + " asked for one, the CA.",
                "Redis and Sentinel do not start otherwise: a CA is needed when clients are asked for a"
                        + " certificate, which is the default, or with tls-replication (tls.c, tlsConfigure).",
                "Write tls-cert-file, tls-key-file and tls-ca-cert-file.",
                "tls.secretName");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (RedisPods release : Releases.in(evidence).redis()) {
            judge(release.redisConf(), verdict);
            judge(release.sentinelConf(), verdict);
        }
    }

    private static void judge(Directives conf, Verdict verdict) {
        Directive port = conf.last("tls-port").orElse(null);
        if (port == null || port.number(0).orElse(0) == 0) {
            return;
        }
        List<String> missing = new ArrayList<>();
        for (String file : List.of("tls-cert-file", "tls-key-file")) {
            if (conf.text(file).isEmpty()) {
                missing.add(file);
            }
        }
        boolean trusts = !conf.text("tls-auth-clients").equals("no")
                || conf.text("tls-replication").equals("yes");
        if (trusts
                && conf.text("tls-ca-cert-file").isEmpty()
                && conf.text("tls-ca-cert-dir").isEmpty()) {
            missing.add("tls-ca-cert-file");
        }
        if (!missing.isEmpty()) {
            verdict.broken(
                    port.spot(),
                    "tls-port is " + port.argument(0) + " without " + String.join(", ", missing),
                    "Write " + String.join(", ", missing) + ".");
        }
    }
}
