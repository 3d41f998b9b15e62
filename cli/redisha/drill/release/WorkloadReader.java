package redisha.drill.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import redisha.finding.UserError;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;

/** Reads a StatefulSet or a Deployment. */
final class WorkloadReader {
    private static final int GRACE = 30;

    private final ContainerReader containers;
    private final VolumeReader volumes;

    WorkloadReader(ContainerReader containers, VolumeReader volumes) {
        this.containers = containers;
        this.volumes = volumes;
    }

    Workload read(Manifest workload) {
        Spot spec = workload.spot().at("spec");
        boolean ordered = workload.kind().equals("StatefulSet")
                && !spec.at("podManagementPolicy").textOrEmpty().equals("Parallel");
        return new Workload(
                workload.name(),
                ActionReader.number(spec.at("replicas"), 1),
                ordered,
                ActionReader.number(spec.at("minReadySeconds"), 0),
                template(spec));
    }

    private PodTemplate template(Spot workload) {
        Spot metadata = workload.at("template", "metadata");
        Spot pod = workload.at("template", "spec");
        refuseNodesNetwork(pod);
        Map<String, Volume> all = volumes.read(workload);
        PodTemplate template = new PodTemplate(
                metadata.at("labels").texts(),
                metadata.at("annotations").texts(),
                pod.at("serviceAccountName").text().orElse("default"),
                all(pod.at("initContainers"), containers::readInit),
                all(pod.at("containers"), containers::read),
                mounted(pod, all),
                ActionReader.number(pod.at("terminationGracePeriodSeconds"), GRACE));
        if (template.containers().isEmpty()) {
            throw new UserError(
                    pod.at("containers").where(),
                    pod + ": none of its containers can run here",
                    "See what is left out.");
        }
        return template;
    }

    private static void refuseNodesNetwork(Spot pod) {
        if (pod.at("hostNetwork").isTrue()) {
            throw new UserError(
                    pod.at("hostNetwork").where(),
                    pod + " shares the network of its node, which the drill cannot lend it",
                    "Drill it without hostNetwork.");
        }
    }

    private static List<Container> all(Spot containers, Function<Spot, Optional<Container>> reader) {
        return containers.items().stream().map(reader).flatMap(Optional::stream).toList();
    }

    /** A mount without a volume would only be noticed when the pod starts. */
    private static Map<String, Volume> mounted(Spot pod, Map<String, Volume> volumes) {
        Stream.of("initContainers", "containers")
                .flatMap(list -> pod.at(list).items().stream())
                .flatMap(container -> container.at("volumeMounts").items().stream())
                .map(mount -> mount.at("name"))
                .filter(name -> !volumes.containsKey(name.textOrEmpty()))
                .findFirst()
                .ifPresent(name -> {
                    throw new UserError(
                            name.where(), name + ": the pod has no volume " + name.textOrEmpty(), "Give it one.");
                });
        return volumes;
    }
}
