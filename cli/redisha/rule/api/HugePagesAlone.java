package redisha.rule.api;

import java.util.LinkedHashMap;
import java.util.Map;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Huge pages come with cpu or memory. */
final class HugePagesAlone implements Rule {

    @Override
    public About about() {
        return About.api(
                "huge-pages-alone",
                Severity.ERROR,
                "A container that asks for huge pages asks for cpu or memory as well.",
                "The API server refuses the pod otherwise (core validation, ValidateResourceRequirements).",
                "Add a request or limit of memory.",
                "RES-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Resources resources : Resources.of(evidence)) {
            Map<String, Spot> given = new LinkedHashMap<>(resources.limits());
            resources.requests().forEach(given::putIfAbsent);
            if (given.containsKey("cpu") || given.containsKey("memory")) {
                continue;
            }
            given.keySet().stream()
                    .filter(name -> name.startsWith("hugepages-"))
                    .findFirst()
                    .ifPresent(name -> verdict.broken(given.get(name), name + " is asked for, and no cpu or memory"));
        }
    }
}
