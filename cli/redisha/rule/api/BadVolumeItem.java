package redisha.rule.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** The files of a volume have a key to come from and a place to go to. */
final class BadVolumeItem implements Rule {
    private static final List<String> SOURCES = List.of("configMap", "secret", "downwardAPI");

    @Override
    public About about() {
        return About.api(
                "bad-volume-item",
                Severity.ERROR,
                "An item of a volume has a key and a relative path without '..'; no two items of a projected volume"
                        + " have"
                        + " the same path.",
                "The API server refuses the pod (core validation, validateKeyToPath and validateProjectionSources).",
                "Write a path below the root of the volume.",
                "VOL-10");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot volume : workload.volumes()) {
                SOURCES.forEach(source -> judge(volume.at(source, "items"), verdict));
                judgeProjected(volume.at("projected", "sources"), verdict);
            }
        }
    }

    private static void judge(Spot items, Verdict verdict) {
        for (Spot item : items.items()) {
            Spot key = item.at("key");
            if (key.text().filter(String::isEmpty).isPresent()) {
                verdict.broken(key, "the key is empty", "Write the key.");
            }
            Spot path = item.at("path");
            if (path.text().filter(String::isEmpty).isPresent()) {
                verdict.broken(path, "the path is empty");
            }
            LocalPath.fault(path.textOrEmpty())
                    .ifPresent(fault -> verdict.broken(path, Names.quoted(path.textOrEmpty()) + " " + fault));
        }
    }

    private static void judgeProjected(Spot sources, Verdict verdict) {
        Map<String, Spot> seen = new HashMap<>();
        for (Spot source : sources.items()) {
            for (String kind : SOURCES) {
                Spot items = source.at(kind, "items");
                judge(items, verdict);
                items.items().forEach(item -> judgeUnique(item.at("path"), seen, verdict));
            }
            judgeUnique(source.at("serviceAccountToken", "path"), seen, verdict);
        }
    }

    private static void judgeUnique(Spot path, Map<String, Spot> seen, Verdict verdict) {
        Spot earlier = path.isEmptyOrAbsent() ? null : seen.putIfAbsent(path.textOrEmpty(), path);
        if (earlier != null) {
            verdict.broken(
                    path,
                    earlier.path() + " is " + Names.quoted(path.textOrEmpty()) + " too",
                    "Give each file a path of its own.");
        }
    }
}
