package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A probe or hook says what to do, once. */
final class HandlerCount implements Rule {
    private static final List<String> OF_PROBES = List.of("exec", "httpGet", "tcpSocket", "grpc");
    private static final List<String> OF_HOOKS = List.of("exec", "httpGet", "tcpSocket", "sleep");

    @Override
    public About about() {
        return About.api(
                "handler-count",
                Severity.ERROR,
                "A probe or lifecycle hook has exactly one handler.",
                "The API server refuses a probe or hook that has none, and one that has two (core validation,"
                        + " validateHandler).",
                "Write one of exec, httpGet, tcpSocket, and grpc for a probe or sleep for a hook.",
                "PROBE-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Handler handler : Handler.of(evidence)) {
            List<String> known = handler.probe() ? OF_PROBES : OF_HOOKS;
            List<String> given = known.stream()
                    .filter(name -> handler.spot().at(name).exists())
                    .toList();
            if (given.isEmpty()) {
                verdict.broken(
                        handler.spot(), "nothing says what to do", "Write one of " + String.join(", ", known) + ".");
            } else if (given.size() > 1) {
                verdict.broken(
                        handler.spot(),
                        "has " + String.join(" and ", given) + " at once",
                        "Keep one of them; a chart that merges a default handler with yours needs the default set to"
                                + " null.");
            }
        }
    }
}
