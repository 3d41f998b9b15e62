package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** An address of the host comes with a port of the host. */
final class HostIpWithoutHostPort implements Rule {

    @Override
    public About about() {
        return About.api(
                "host-ip-without-host-port",
                Severity.WARNING,
                "A port with a hostIP has a hostPort.",
                "Without hostPort the hostIP does nothing; the API server warns (pod warnings,"
                        + " warningsForPodSpecAndMeta).",
                "Add hostPort, or remove hostIP.",
                "PORT-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                container.at("ports").items().stream()
                        .filter(port -> !port.at("hostIP").isEmptyOrAbsent())
                        .filter(port -> port.at("hostPort").integer().orElse(0) == 0)
                        .forEach(port -> verdict.broken(
                                port.at("hostIP"), "hostIP " + port.at("hostIP").written() + " has no hostPort"));
            }
        }
    }
}
