package redisha.rule.api;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A block device comes from a claim and goes to a place of its own. */
final class BadVolumeDevice implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-volume-device",
                Severity.ERROR,
                "A volumeDevice names a claim that the container does not mount as well, and has a devicePath of its"
                        + " own.",
                "The API server refuses the pod (core validation, ValidateVolumeDevices).",
                "Name a volume with a persistentVolumeClaim and a path that nothing else has.",
                "VOL-12");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            Map<String, Boolean> claims = claims(workload);
            workload.allContainers().forEach(container -> judge(container, claims, verdict));
        }
    }

    /** Whether each volume is a claim. */
    private static Map<String, Boolean> claims(Workload workload) {
        Map<String, Boolean> claims = new LinkedHashMap<>();
        for (Spot volume : workload.volumes()) {
            claims.put(
                    volume.at("name").textOrEmpty(),
                    volume.at("persistentVolumeClaim").exists()
                            || volume.at("ephemeral").exists());
        }
        for (Spot claim : workload.claimTemplates()) {
            claims.put(claim.at("metadata", "name").textOrEmpty(), true);
        }
        return claims;
    }

    private static void judge(Spot container, Map<String, Boolean> claims, Verdict verdict) {
        Set<String> mounted = texts(container, "name");
        Set<String> paths = new HashSet<>(texts(container, "mountPath"));
        for (Spot device : container.at("volumeDevices").items()) {
            Spot name = device.at("name");
            String volume = name.textOrEmpty();
            if (!claims.containsKey(volume)) {
                verdict.broken(name, "the pod has no volume " + Names.quoted(volume));
            } else if (!claims.get(volume)) {
                verdict.broken(name, "volume " + Names.quoted(volume) + " is no claim");
            } else if (mounted.contains(volume)) {
                verdict.broken(name, "volume " + Names.quoted(volume) + " is mounted as well");
            }
            Spot path = device.at("devicePath");
            if (path.text()
                    .filter(text -> text.isEmpty() || LocalPath.climbs(text))
                    .isPresent()) {
                verdict.broken(path, Names.quoted(path.textOrEmpty()) + " is no place for a device");
            } else if (!path.isEmptyOrAbsent() && !paths.add(path.textOrEmpty())) {
                verdict.broken(path, Names.quoted(path.textOrEmpty()) + " is taken");
            }
        }
    }

    private static Set<String> texts(Spot container, String field) {
        return container.at("volumeMounts").items().stream()
                .map(mount -> mount.at(field).textOrEmpty())
                .collect(Collectors.toSet());
    }
}
