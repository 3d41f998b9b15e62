package redisha.rule.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** The mode of a file is what it looks like. */
final class DecimalMode implements Rule {
    /** Modes that people write, and that are in range when they are read as decimal numbers. */
    private static final Set<String> LOOK_OCTAL = Set.of("400", "440", "444", "500");

    @Override
    public About about() {
        return About.api(
                "decimal-mode",
                Severity.WARNING,
                "The mode of a mounted file is written in octal digits with a 0 first, or as a decimal number that does"
                        + " not look like them.",
                "YAML reads 400 as a decimal number, which is the mode 0620 (Kubernetes documentation, Volumes).",
                "Write a 0 first.",
                "VOL-09");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            workload.volumes().stream()
                    .flatMap(volume -> modes(volume).stream())
                    .forEach(mode -> judge(mode, verdict));
        }
    }

    private static void judge(Spot mode, Verdict verdict) {
        if (LOOK_OCTAL.contains(mode.written())) {
            long number = mode.integer().orElse(0);
            verdict.broken(
                    mode,
                    mode.written() + " is the mode " + String.format("0%o", number),
                    "Write 0" + mode.written() + " when that is meant.");
        }
    }

    private static List<Spot> modes(Spot volume) {
        List<Spot> modes = new ArrayList<>();
        for (String source : List.of("configMap", "secret", "downwardAPI")) {
            add(volume.at(source), modes);
            volume.at("projected", "sources").items().forEach(projected -> add(projected.at(source), modes));
        }
        modes.add(volume.at("projected", "defaultMode"));
        return modes;
    }

    private static void add(Spot source, List<Spot> modes) {
        modes.add(source.at("defaultMode"));
        source.at("items").items().forEach(item -> modes.add(item.at("mode")));
    }
}
