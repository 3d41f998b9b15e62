package redisha.rule.api;

import java.util.OptionalLong;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** On the host's network a port is the host's port. */
final class HostNetworkPort implements Rule {

    @Override
    public About about() {
        return About.api(
                "host-network-port",
                Severity.ERROR,
                "With hostNetwork, a hostPort equals its containerPort.",
                "The pod has no network of its own in which the two could differ; the API server refuses it (core"
                        + " validation, validatePodHostNetworkDeps).",
                "Remove hostPort, or give both the same number.",
                "POD-13");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().stream()
                .filter(workload -> workload.spec().at("hostNetwork").isTrue())
                .flatMap(workload -> workload.allContainers().stream())
                .flatMap(container -> container.at("ports").items().stream())
                .forEach(port -> judge(port, verdict));
    }

    private static void judge(Spot port, Verdict verdict) {
        OptionalLong onHost = port.at("hostPort").integer();
        OptionalLong inPod = port.at("containerPort").integer();
        if (onHost.isPresent() && onHost.getAsLong() != 0 && inPod.isPresent() && !onHost.equals(inPod)) {
            verdict.broken(
                    port.at("hostPort"),
                    "hostPort " + onHost.getAsLong() + " is not the containerPort " + inPod.getAsLong());
        }
    }
}
