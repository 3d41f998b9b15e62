package redisha.rule.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** The kernel parameters of a pod are its own. */
final class BadSysctl implements Rule {
    private static final int LONGEST = 253;
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9][-_a-z0-9/]*[a-z0-9]|[a-z0-9]");
    private static final List<String> PREFIXES_OF_IPC = List.of("kernel.shm", "kernel.msg", "fs.mqueue.");

    @Override
    public About about() {
        return About.api(
                "bad-sysctl",
                Severity.ERROR,
                "Each sysctl of a pod has a valid name, stands once, and belongs to a namespace that the pod does not share"
                        + " with its node.",
                "The API server refuses the pod otherwise (core validation, validateSysctls): with hostNetwork the net.*"
                        + " parameters are the node's, with hostIPC those of shared memory and queues.",
                "Set each namespaced sysctl once, and set the node's own on the node.",
                "SEC-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            Set<String> seen = new HashSet<>();
            for (Spot sysctl : workload.spec().at("securityContext", "sysctls").items()) {
                Spot name = sysctl.at("name");
                judge(name, workload, verdict);
                if (!seen.add(name.textOrEmpty())) {
                    verdict.broken(name, Names.quoted(name.textOrEmpty()) + " is set twice");
                }
            }
        }
    }

    private static void judge(Spot spot, Workload workload, Verdict verdict) {
        String name = spot.textOrEmpty();
        // A slash separates as well as a dot does.
        String dotted = name.replace('/', '.');
        if (name.length() > LONGEST || !FORM.matcher(name).matches()) {
            verdict.broken(spot, Names.quoted(name) + " is no name of a sysctl");
        } else if (dotted.startsWith("net.")
                && workload.spec().at("hostNetwork").isTrue()) {
            verdict.broken(spot, Names.quoted(name) + " is the node's with hostNetwork: true");
        } else if (ofIpc(dotted) && workload.spec().at("hostIPC").isTrue()) {
            verdict.broken(spot, Names.quoted(name) + " is the node's with hostIPC: true");
        }
    }

    private static boolean ofIpc(String name) {
        return name.equals("kernel.sem") || PREFIXES_OF_IPC.stream().anyMatch(name::startsWith);
    }
}
