package redisha.rule.api;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The name of a StatefulSet leaves room for what its controller adds. */
final class StatefulSetNameTooLong implements Rule {
    private static final int LONGEST = 52;

    @Override
    public About about() {
        return About.api(
                "statefulset-name-too-long",
                Severity.ERROR,
                "The name of a StatefulSet has at most 52 characters.",
                "Each pod carries the label controller-revision-hash with the name, '-' and up to 10 characters;"
                        + " over 63"
                        + " the API server refuses every pod while the StatefulSet itself is accepted (Kubernetes"
                        + " documentation, StatefulSets).",
                "Shorten the name to 52 characters.",
                "META-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("StatefulSet")
                .filter(set -> set.name().length() > LONGEST
                        && Names.DNS_LABEL.fault(set.name()).isEmpty())
                .forEach(set -> verdict.broken(
                        set.spot().at("metadata", "name"),
                        Names.quoted(set.name()) + " has " + set.name().length()
                                + " characters, too many for the labels of its pods"));
    }
}
