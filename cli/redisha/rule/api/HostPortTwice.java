package redisha.rule.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A port of the host goes to one container. */
final class HostPortTwice implements Rule {

    @Override
    public About about() {
        return About.api(
                "host-port-twice",
                Severity.ERROR,
                "No two ports of a pod take the same port of the host.",
                "The API server refuses the pod (core validation, AccumulateUniqueHostPorts).",
                "Give one of them another hostPort, or none.",
                "PORT-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().forEach(workload -> judge(workload, verdict));
    }

    private static void judge(Workload workload, Verdict verdict) {
        Map<List<Object>, Spot> seen = new HashMap<>();
        // Init containers that end run before the others and may use the same port.
        Stream.concat(workload.sidecars().stream(), workload.containers().stream())
                .flatMap(container -> container.at("ports").items().stream())
                .filter(port -> port.at("hostPort").integer().orElse(0) != 0)
                .forEach(port -> {
                    Spot earlier = seen.putIfAbsent(identity(port), port);
                    if (earlier != null) {
                        verdict.broken(
                                port.at("hostPort"),
                                "hostPort " + port.at("hostPort").written() + " is that of " + earlier.path() + " too");
                    }
                });
    }

    private static List<Object> identity(Spot port) {
        return List.of(
                port.at("protocol").text().filter(text -> !text.isEmpty()).orElse("TCP"),
                port.at("hostIP").textOrEmpty(),
                port.at("hostPort").integer().orElse(0));
    }
}
