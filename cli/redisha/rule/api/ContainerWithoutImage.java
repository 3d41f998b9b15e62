package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A container has an image. */
final class ContainerWithoutImage implements Rule {

    @Override
    public About about() {
        return About.api(
                "container-without-image",
                Severity.ERROR,
                "A container has an image.",
                "The API server refuses the pod (core validation, validateContainerCommon).",
                "Write the image, with a tag or digest.",
                "POD-04");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            for (Spot container : workload.allContainers()) {
                if (container.at("image").isEmptyOrAbsent()) {
                    verdict.broken(
                            container.at("image"),
                            "container '" + container.at("name").textOrEmpty() + "' has no image");
                }
            }
        }
    }
}
