package redisha.rule.api;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** What a pod has, some container uses. */
final class UnusedVolume implements Rule {

    @Override
    public About about() {
        return About.api(
                "unused-volume",
                Severity.INFO,
                "Each volume and each claim template is mounted by a container.",
                "The pod still waits for a volume that nothing mounts, and a claim still costs its storage (Kubernetes"
                        + " documentation, Volumes).",
                "Mount it, or remove it.",
                "VOL-13");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().forEach(workload -> judge(workload, verdict));
    }

    private static void judge(Workload workload, Verdict verdict) {
        Set<String> used = workload.allContainers().stream()
                .flatMap(container -> Stream.concat(
                        container.at("volumeMounts").items().stream(), container.at("volumeDevices").items().stream()))
                .map(mount -> mount.at("name").textOrEmpty())
                .collect(Collectors.toSet());
        Stream.concat(
                        workload.volumes().stream().map(volume -> volume.at("name")),
                        workload.claimTemplates().stream().map(claim -> claim.at("metadata", "name")))
                .filter(name -> !name.isEmptyOrAbsent() && !used.contains(name.textOrEmpty()))
                .forEach(name -> verdict.broken(name, "no container mounts " + Names.quoted(name.textOrEmpty())));
    }
}
