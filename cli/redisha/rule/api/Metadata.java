package redisha.rule.api;

import java.util.ArrayList;
import java.util.List;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.Evidence;
import redisha.rule.Workload;

/** The labels and annotations that objects hold: their own, and those of what is made from them. */
record Metadata(List<Spot> all) {

    /** The {@code metadata} of each object, of its pod template and of its claim templates. */
    static List<Spot> of(Evidence evidence) {
        return evidence.reading(Metadata.class, Metadata::read).all();
    }

    private static Metadata read(Evidence evidence) {
        List<Spot> all = new ArrayList<>();
        for (Manifest manifest : evidence.manifests().all()) {
            all.add(manifest.spot().at("metadata"));
            evidence.workload(manifest)
                    .filter(workload -> !workload.isPod())
                    .ifPresent(workload -> addTemplates(workload, all));
        }
        return new Metadata(all);
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
