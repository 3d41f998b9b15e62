package redisha.rule.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Nearest;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Containers ask for resources that there are. */
final class BadResourceName implements Rule {
    private static final List<String> KNOWN = List.of("cpu", "memory", "ephemeral-storage");

    @Override
    public About about() {
        return About.api(
                "bad-resource-name",
                Severity.ERROR,
                "A container's resources are cpu, memory, ephemeral-storage, hugepages-SIZE, or have a domain as"
                        + " nvidia.com/gpu does.",
                "The API server refuses other names (core validation, validateContainerResourceName).",
                "Write one of these names; disk is asked for by a claim, not by a container.",
                "RES-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Resources resources : Resources.of(evidence)) {
            Map<String, Spot> given = new LinkedHashMap<>(resources.limits());
            given.putAll(resources.requests());
            given.forEach((name, spot) -> judge(name, spot, verdict));
        }
    }

    private static void judge(String name, Spot spot, Verdict verdict) {
        if (name.contains("/")) {
            Names.QUALIFIED_NAME
                    .fault(name)
                    .ifPresent(fault ->
                            verdict.broken(spot, fault, "Write the name that the device plugin gives the resource."));
        } else if (!KNOWN.contains(name) && !name.startsWith("hugepages-")) {
            verdict.broken(
                    spot,
                    Names.quoted(name) + " is no resource of a container",
                    Nearest.word(name, KNOWN)
                            // A gpu is no mistyped cpu.
                            .filter(near -> near.charAt(0) == name.charAt(0))
                            .map(near -> "Did you mean " + Names.quoted(near) + "?")
                            .orElse(about(name)));
        }
    }

    private static String about(String name) {
        return name.equals("storage")
                ? "Disk is asked for by a claim; ephemeral-storage is what a container writes outside volumes."
                : "Write cpu, memory or ephemeral-storage, or a name with its domain, such as nvidia.com/gpu.";
    }
}
