package redisha.rule.api;

import java.util.OptionalLong;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A scrape has ended before the next one begins. */
final class ScrapeTimeoutOverInterval implements Rule {

    @Override
    public About about() {
        return About.api(
                "scrape-timeout-over-interval",
                Severity.ERROR,
                "The scrapeTimeout of a ServiceMonitor's endpoint is not longer than its interval.",
                "The Prometheus operator leaves the whole ServiceMonitor out of the configuration otherwise"
                        + " (prometheus-operator, validation of scrape intervals).",
                "Write a scrapeTimeout that is not longer than the interval.",
                "MON-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("ServiceMonitor")
                .flatMap(monitor -> monitor.spot().at("spec", "endpoints").items().stream())
                .forEach(endpoint -> judge(endpoint, verdict));
    }

    private static void judge(Spot endpoint, Verdict verdict) {
        Spot timeout = endpoint.at("scrapeTimeout");
        Spot interval = endpoint.at("interval");
        OptionalLong longest = PrometheusDuration.millis(interval.textOrEmpty());
        OptionalLong given = PrometheusDuration.millis(timeout.textOrEmpty());
        if (longest.isPresent() && given.isPresent() && given.getAsLong() > longest.getAsLong()) {
            verdict.broken(
                    timeout,
                    "scrapeTimeout " + timeout.textOrEmpty() + " is longer than the interval "
                            + interval.textOrEmpty());
        }
    }
}
