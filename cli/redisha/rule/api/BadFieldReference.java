package redisha.rule.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.finding.Nearest;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A pod asks for fields of itself that can be had. */
final class BadFieldReference implements Rule {
    private static final List<String> OF_VARIABLES = List.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");
    private static final List<String> OF_FILES =
            List.of("metadata.name", "metadata.namespace", "metadata.uid", "metadata.labels", "metadata.annotations");
    private static final Set<String> OLD_NAMES = Set.of("spec.host");
    private static final Pattern KEYED = Pattern.compile("metadata\\.(?:labels|annotations)\\['(?<key>.*)'\\]");

    @Override
    public About about() {
        return About.api(
                "bad-field-reference",
                Severity.ERROR,
                "A fieldPath is one that the downward API offers: for variables and for files.",
                "The API server refuses the pod (core validation, validateObjectFieldSelector; Kubernetes"
                        + " documentation,"
                        + " Downward API).",
                "Write one of " + String.join(", ", OF_VARIABLES) + ", metadata.labels['KEY'] and"
                        + " metadata.annotations['KEY'].",
                "ENV-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                for (Spot variable : container.at("env").items()) {
                    judge(variable.at("valueFrom", "fieldRef", "fieldPath"), OF_VARIABLES, "a variable", verdict);
                }
            }
            for (Spot volume : workload.volumes()) {
                judgeFiles(volume.at("downwardAPI"), verdict);
                volume.at("projected", "sources")
                        .items()
                        .forEach(source -> judgeFiles(source.at("downwardAPI"), verdict));
            }
        }
    }

    private static void judgeFiles(Spot source, Verdict verdict) {
        for (Spot item : source.at("items").items()) {
            judge(item.at("fieldRef", "fieldPath"), OF_FILES, "a file", verdict);
        }
    }

    private static void judge(Spot spot, List<String> offered, String what, Verdict verdict) {
        String path = spot.textOrEmpty();
        if (spot.text().isEmpty() || offered.contains(path) || OLD_NAMES.contains(path)) {
            return;
        }
        Matcher keyed = KEYED.matcher(path);
        if (keyed.matches()) {
            Names.QUALIFIED_NAME
                    .fault(keyed.group("key").toLowerCase(Locale.ROOT))
                    .ifPresent(fault -> verdict.broken(spot, fault, "Write the key of a label or annotation."));
            return;
        }
        String remedy = Nearest.word(path, offered)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Write one of " + String.join(", ", offered) + ", metadata.labels['KEY'] and"
                        + " metadata.annotations['KEY'].");
        verdict.broken(spot, Names.quoted(path) + " is no field that " + what + " can have", remedy);
    }
}
