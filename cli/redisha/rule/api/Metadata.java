package redisha.rule.api;

import java.util.ArrayList;
import java.util.List;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Workload;

/** Finds the labels and annotations that an object holds: its own, and those of what is made from it. */
final class Metadata {

    private Metadata() {}

    /** The {@code metadata} of each object, of its pod template and of its claim templates. */
    static List<Spot> of(Evidence evidence) {
        List<Spot> all = new ArrayList<>();
        for (Manifest manifest : evidence.manifests().all()) {
            all.add(manifest.spot().at("metadata"));
            evidence.workload(manifest)
                    .filter(workload -> !workload.isPod())
                    .ifPresent(workload -> addTemplates(workload, all));
        }
        return all;
    }

    private static void addTemplates(Workload workload, List<Spot> all) {
        all.add(workload.template().at("metadata"));
        workload.claimTemplates().forEach(claim -> all.add(claim.at("metadata")));
        Spot job = workload.manifest().spot().at("spec", "jobTemplate", "metadata");
        if (job.exists()) {
            all.add(job);
        }
    }
}
