package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A volume says what it holds. */
final class IncompleteVolume implements Rule {

    @Override
    public About about() {
        return About.api(
                "incomplete-volume",
                Severity.ERROR,
                "A volume names its ConfigMap, Secret, claim or path of the host, and that path has no '..'.",
                "The API server refuses the pod (core validation, validateVolumeSource).",
                "Write the name or path.",
                "VOL-07");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot volume : workload.volumes()) {
                judge(volume.at("configMap"), "name", verdict);
                judge(volume.at("secret"), "secretName", verdict);
                judge(volume.at("persistentVolumeClaim"), "claimName", verdict);
                judge(volume.at("hostPath"), "path", verdict);
                judgeHostPath(volume.at("hostPath", "path"), verdict);
                for (Spot source : volume.at("projected", "sources").items()) {
                    judge(source.at("configMap"), "name", verdict);
                    judge(source.at("secret"), "name", verdict);
                }
            }
        }
    }

    private static void judge(Spot source, String field, Verdict verdict) {
        if (source.exists() && source.at(field).isEmptyOrAbsent()) {
            verdict.broken(source.at(field), "the " + field + " is missing");
        }
    }

    private static void judgeHostPath(Spot path, Verdict verdict) {
        if (LocalPath.climbs(path.textOrEmpty())) {
            verdict.broken(path, Names.quoted(path.textOrEmpty()) + " has '..'", "Write the path without going up.");
        }
    }
}
