package redisha.rule.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redisha.manifest.Spot;
import redisha.rule.Evidence;

/** Finds the places that hold an amount of cpu, memory or storage. */
final class Quantities {

    private Quantities() {}

    /** What containers, pods and claims ask for and may use, and how large an {@code emptyDir} may grow. */
    static List<Spot> of(Evidence evidence) {
        List<Spot> amounts = new ArrayList<>(ofBytes(evidence));
        for (Resources resources : Resources.of(evidence)) {
            Stream.concat(resources.requests().entrySet().stream(), resources.limits().entrySet().stream())
                    .filter(entry -> !isBytes(entry.getKey()))
                    .forEach(entry -> amounts.add(entry.getValue()));
        }
        return amounts;
    }

    /** Those that count bytes. */
    static List<Spot> ofBytes(Evidence evidence) {
        List<Spot> amounts = new ArrayList<>();
        for (Resources resources : Resources.of(evidence)) {
            amounts.addAll(resources.of("memory"));
            amounts.addAll(resources.of("ephemeral-storage"));
        }
        for (Spot claim : Claims.of(evidence)) {
            amounts.addAll(new Resources(claim.at("spec", "resources")).of("storage"));
        }
        evidence.workloads().stream()
                .flatMap(workload -> workload.volumes().stream())
                .map(volume -> volume.at("emptyDir", "sizeLimit"))
                .filter(Spot::exists)
                .forEach(amounts::add);
        return amounts;
    }

    private static boolean isBytes(String resource) {
        return resource.equals("memory") || resource.equals("ephemeral-storage");
    }
}
