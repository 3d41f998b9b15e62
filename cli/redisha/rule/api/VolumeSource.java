package redisha.rule.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A volume comes from one place. */
final class VolumeSource implements Rule {

    @Override
    public About about() {
        return About.api(
                "volume-source",
                Severity.ERROR,
                "A volume has exactly one source.",
                "The API server refuses a pod with a volume of two sources (core validation, validateVolumeSource), and"
                        + " makes an empty directory of a volume without one (core defaults, SetDefaults_Volume).",
                "Keep the source that is meant; write 'emptyDir: {}' for an empty directory.",
                "VOL-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            workload.volumes().forEach(volume -> judge(volume, verdict));
        }
    }

    private static void judge(Spot volume, Verdict verdict) {
        Map<Boolean, List<String>> sources = volume.entries().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("name"))
                .collect(Collectors.partitioningBy(
                        entry -> entry.getValue().exists(),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        List<String> given = sources.get(true);
        List<String> empty = sources.get(false);
        String name = "volume " + Names.quoted(volume.at("name").textOrEmpty());
        if (given.size() > 1) {
            verdict.broken(volume, name + " has " + given.size() + " sources: " + String.join(", ", given));
        } else if (given.isEmpty() && !empty.contains("emptyDir")) {
            verdict.broken(
                    Severity.WARNING,
                    volume,
                    name + (empty.isEmpty() ? " has no source" : " has only a null " + empty.get(0))
                            + " and becomes an empty directory",
                    "Write its source, 'emptyDir: {}' when an empty directory is meant.");
        }
    }
}
