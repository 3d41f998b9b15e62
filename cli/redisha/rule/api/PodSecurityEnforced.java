package redisha.rule.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.PodSecurityLevel;
import redisha.rule.PodSecurityObstacle;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A namespace takes the pods that are to run in it. */
final class PodSecurityEnforced implements Rule {
    private static final String ENFORCE = "pod-security.kubernetes.io/enforce";
    private static final Pattern VERSION = Pattern.compile("v1\\.(\\d{1,3})");

    @Override
    public About about() {
        return About.api(
                "pod-security-enforced",
                Severity.ERROR,
                "Pods reach the level of the Pod Security Standards that the Namespace in the input enforces.",
                "The workload is accepted and each of its pods is refused: no pod ever comes up (Kubernetes"
                        + " documentation, Pod Security Admission).",
                "Set what is named in the securityContext, or lower the label " + ENFORCE + ".");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("Namespace")
                .filter(namespace -> label(namespace, ENFORCE).isPresent())
                .forEach(namespace -> evidence.workloads().stream()
                        .filter(workload -> workload.manifest().namespace().equals(namespace.name()))
                        .forEach(workload -> judge(namespace, workload, evidence.minor(), verdict)));
    }

    private static void judge(Manifest namespace, Workload workload, int newest, Verdict verdict) {
        PodSecurityLevel enforced =
                PodSecurityLevel.of(label(namespace, ENFORCE).orElseThrow());
        Matcher version = VERSION.matcher(label(namespace, ENFORCE + "-version").orElse("latest"));
        int minor = version.matches() ? Math.min(newest, Integer.parseInt(version.group(1))) : newest;
        List<PodSecurityObstacle> obstacles = new ArrayList<>();
        for (PodSecurityLevel level : PodSecurityLevel.values()) {
            if (level.compareTo(enforced) <= 0) {
                obstacles.addAll(level.obstacles(workload, minor));
            }
        }
        if (!obstacles.isEmpty()) {
            verdict.broken(
                    obstacles.get(0).spot(),
                    "namespace " + namespace.name() + " enforces " + enforced + " and refuses these pods: "
                            + PodSecurityObstacle.list(obstacles));
        }
    }

    private static Optional<String> label(Manifest namespace, String key) {
        return namespace.spot().at("metadata", "labels", key).text();
    }
}
