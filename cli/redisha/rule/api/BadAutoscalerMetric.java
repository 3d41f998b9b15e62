package redisha.rule.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Amounts;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** An autoscaler says what it measures and which value it aims at. */
final class BadAutoscalerMetric implements Rule {

    /** The types of metrics: where each is described, and which targets it takes. */
    private enum Source {
        RESOURCE("resource", "averageUtilization", "averageValue"),
        CONTAINERRESOURCE("containerResource", "averageUtilization", "averageValue"),
        PODS("pods", "averageValue"),
        OBJECT("object", "value", "averageValue"),
        EXTERNAL("external", "value", "averageValue");

        private final String key;
        private final List<String> targets;

        Source(String key, String... targets) {
            this.key = key;
            this.targets = List.of(targets);
        }

        static Optional<Source> of(String type) {
            return Arrays.stream(values())
                    .filter(source -> source.key.equalsIgnoreCase(type))
                    .findFirst();
        }
    }

    @Override
    public About about() {
        return About.api(
                "bad-autoscaler-metric",
                Severity.ERROR,
                "A metric of a HorizontalPodAutoscaler has the source that its type names and no other, and a positive target"
                        + " that this source takes.",
                "The API server refuses the autoscaler otherwise (autoscaling validation, validateMetricSpec).",
                "Write the source under the key of its type, with averageUtilization, averageValue or value in its target.",
                "HPA-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (ScaleTarget target : ScaleTarget.all(evidence)) {
            for (Spot metric : target.spec().at("metrics").items()) {
                Source.of(metric.at("type").textOrEmpty()).ifPresent(source -> judge(metric, source, verdict));
            }
        }
    }

    private static void judge(Spot metric, Source source, Verdict verdict) {
        Arrays.stream(Source.values())
                .filter(other -> other != source && metric.at(other.key).exists())
                .forEach(other -> verdict.broken(
                        metric.at(other.key),
                        other.key + " beside type " + metric.at("type").textOrEmpty(),
                        "Remove it, or write its type."));
        Spot described = metric.at(source.key);
        if (!described.exists()) {
            verdict.broken(described, "type " + metric.at("type").textOrEmpty() + " has no " + source.key);
        } else {
            judgeTarget(described.at("target"), source, verdict);
        }
    }

    private static void judgeTarget(Spot target, Source source, Verdict verdict) {
        List<Spot> given =
                source.targets.stream().map(target::at).filter(Spot::exists).toList();
        String targets = String.join(" or ", source.targets);
        if (given.isEmpty()) {
            verdict.broken(target, source.key + " has no " + targets, "Write " + targets + ".");
        } else if (given.size() > 1) {
            verdict.broken(target, source.key + " has " + String.join(" and ", source.targets), "Keep one of the two.");
        }
        given.forEach(value -> {
            if (Amounts.at(value).filter(amount -> amount.number().signum() > 0).isEmpty()) {
                verdict.broken(
                        value, Names.quoted(value.written()) + " is no positive amount", "Write a positive amount.");
            }
        });
    }
}
