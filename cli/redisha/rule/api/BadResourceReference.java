package redisha.rule.api;

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

/** A container asks for amounts that it has, in units that they have. */
final class BadResourceReference implements Rule {
    private static final Pattern RESOURCE =
            Pattern.compile("(limits|requests)\\.(cpu|memory|ephemeral-storage|hugepages-.+)");
    private static final Set<String> CPU_DIVISORS = Set.of("", "0", "1", "1m", "1000m");
    private static final Set<String> BYTE_DIVISORS =
            Set.of("", "0", "1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

    @Override
    public About about() {
        return About.api(
                "bad-resource-reference",
                Severity.ERROR,
                "A resourceFieldRef asks for limits or requests of cpu, memory, ephemeral-storage or hugepages,"
                        + " divided by"
                        + " one unit.",
                "The API server refuses the pod (core validation, validateContainerResourceFieldSelector).",
                "Write a resource like limits.memory, and a divisor like 1m (cpu) or 1Mi (bytes).",
                "ENV-08");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                judge(container.at("env").items(), "valueFrom", verdict);
            }
            for (Spot volume : workload.volumes()) {
                judge(volume.at("downwardAPI", "items").items(), "", verdict);
                for (Spot source : volume.at("projected", "sources").items()) {
                    judge(source.at("downwardAPI", "items").items(), "", verdict);
                }
            }
        }
    }

    private static void judge(List<Spot> users, String below, Verdict verdict) {
        for (Spot user : users) {
            judge((below.isEmpty() ? user : user.at(below)).at("resourceFieldRef"), verdict);
        }
    }

    private static void judge(Spot reference, Verdict verdict) {
        Spot resource = reference.at("resource");
        String name = resource.textOrEmpty();
        if (resource.text().isEmpty()) {
            return;
        }
        if (!RESOURCE.matcher(name).matches()) {
            verdict.broken(resource, Names.quoted(name) + " is no resource of a container");
            return;
        }
        Spot divisor = reference.at("divisor");
        Set<String> allowed = name.endsWith(".cpu") ? CPU_DIVISORS : BYTE_DIVISORS;
        if (!allowed.contains(divisor.written())) {
            verdict.broken(divisor, Names.quoted(divisor.written()) + " is no unit of " + name);
        }
    }
}
