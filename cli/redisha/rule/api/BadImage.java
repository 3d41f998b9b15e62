package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** The name of an image can be read. */
final class BadImage implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-image",
                Severity.ERROR,
                "The image of a container has the form [host/]repository[:tag][@digest].",
                "The kubelet cannot read other names and the container waits with InvalidImageName for ever; a blank"
                        + " at an"
                        + " end is refused by the API server (grammar of references in the distribution project; core"
                        + " validation, validateContainerOnlyForPod).",
                "Write it like 'public.ecr.aws/docker/library/redis:8.2-alpine'.",
                "POD-04",
                "POD-05");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            workload.allContainers().forEach(container -> judge(container.at("image"), verdict));
            workload.volumes().forEach(volume -> judge(volume.at("image", "reference"), verdict));
        }
    }

    private static void judge(Spot image, Verdict verdict) {
        image.text().filter(name -> !name.isEmpty()).ifPresent(name -> ImageReference.fault(name)
                .ifPresent(fault -> verdict.broken(image, Names.quoted(name) + " is no image: " + fault)));
    }
}
