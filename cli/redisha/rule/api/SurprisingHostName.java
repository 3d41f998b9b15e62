package redisha.rule.api;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The name of a Deployment or Pod can be a host name. */
final class SurprisingHostName implements Rule {

    @Override
    public About about() {
        return About.api(
                "surprising-host-name",
                Severity.WARNING,
                "The name of a Deployment, ReplicaSet or Pod is a DNS label.",
                "The name goes into the pod's host name, where dots and more than 63 characters have surprising"
                        + " effects;"
                        + " the API server warns (apps/deployment strategy, WarningsOnCreate).",
                "Write a name without dots, of at most 63 characters.",
                "META-08");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("Deployment", "ReplicaSet", "Pod")
                .filter(manifest -> Names.DNS_SUBDOMAIN.fault(manifest.name()).isEmpty())
                .forEach(manifest -> Names.DNS_LABEL
                        .fault(manifest.name())
                        .ifPresent(fault -> verdict.broken(manifest.spot().at("metadata", "name"), fault)));
    }
}
