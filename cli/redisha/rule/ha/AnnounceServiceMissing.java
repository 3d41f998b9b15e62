package redisha.rule.ha;

import java.util.List;
import java.util.Map;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Each member has an address of its own. */
final class AnnounceServiceMissing implements Rule {

    @Override
    public About about() {
        return About.ha(
                "announce-service-missing",
                Severity.ERROR,
                "Where members are announced by Services, each member has one.",
                "The start script of a member waits for the address of its own Service and gives up without"
                        + " it, so this pod never starts (the most reported fault of Redis HA on Kubernetes).",
                "Add a Service that selects statefulset.kubernetes.io/pod-name of this pod and its other" + " labels.",
                "replicas");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        Releases.in(evidence).redis().forEach(release -> judge(release, verdict));
    }

    private static void judge(RedisPods release, Verdict verdict) {

        Map<Integer, List<Manifest>> announced = release.announceServices();
        if (announced.isEmpty()) {
            return;
        }
        List<Map<String, String>> pods = release.workload().pods();
        for (int index = 0; index < pods.size(); index++) {
            if (!announced.containsKey(index)) {
                verdict.broken(
                        release.replicasSpot(),
                        "no Service leads to pod " + pods.get(index).get("statefulset.kubernetes.io/pod-name")
                                + ", others have one each");
            }
        }
    }
}
