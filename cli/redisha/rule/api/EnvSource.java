package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** An environment variable has one source. */
final class EnvSource implements Rule {
    private static final List<String> KEYED = List.of("configMapKeyRef", "secretKeyRef");

    @Override
    public About about() {
        return About.api(
                "env-source",
                Severity.ERROR,
                "An environment variable has either a value or a valueFrom with exactly one source, and the source says"
                        + " which object and key.",
                "The API server refuses the pod (core validation, validateEnvVarValueFrom).",
                "Keep one of value, fieldRef, resourceFieldRef, configMapKeyRef and secretKeyRef.",
                "ENV-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                container.at("env").items().forEach(variable -> judge(variable, verdict));
            }
        }
    }

    private static void judge(Spot variable, Verdict verdict) {
        Spot from = variable.at("valueFrom");
        if (!from.exists()) {
            return;
        }
        String name = Names.quoted(variable.at("name").textOrEmpty());
        if (!variable.at("value").isEmptyOrAbsent()) {
            verdict.broken(from, name + " has a value and a valueFrom");
        }
        List<String> sources = from.entries().entrySet().stream()
                .filter(source -> source.getValue().exists())
                .map(source -> source.getKey())
                .toList();
        if (sources.size() != 1) {
            verdict.broken(
                    from,
                    sources.isEmpty()
                            ? "valueFrom of " + name + " names no source"
                            : name + " has " + sources.size() + " sources: " + String.join(", ", sources));
        }
        KEYED.forEach(kind -> judgeReference(from.at(kind), verdict));
    }

    private static void judgeReference(Spot reference, Verdict verdict) {
        if (!reference.exists()) {
            return;
        }
        if (reference.at("name").isEmptyOrAbsent()) {
            verdict.broken(reference.at("name"), "the name of the object is missing", "Write its name.");
        }
        Spot key = reference.at("key");
        key.text()
                .flatMap(Names.DATA_KEY::fault)
                .ifPresent(fault -> verdict.broken(key, fault, "Write a key that the object has."));
    }
}
