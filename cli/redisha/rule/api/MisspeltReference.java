package redisha.rule.api;

import redisha.finding.Severity;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Reference;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A pod asks for the ConfigMap, Secret or claim that lies beside it, not for one that is nearly called so. */
final class MisspeltReference implements Rule {

    @Override
    public About about() {
        return About.api(
                "misspelt-reference",
                Severity.WARNING,
                "No pod asks for a ConfigMap, Secret or PersistentVolumeClaim that is not beside it while one with nearly"
                        + " its name is, or one with its name is in another namespace.",
                "A pod whose ConfigMap, Secret or claim is missing waits for it for ever, in ContainerCreating,"
                        + " CreateContainerConfigError or Pending (Kubernetes documentation, ConfigMaps and Persistent"
                        + " Volumes).",
                "Write the name of the object as the object has it.");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        MeantObject meant = new MeantObject(evidence);
        for (Workload workload : evidence.workloads()) {
            for (Reference reference : MeantObject.references(workload)) {
                if (isMissing(reference, workload, evidence)) {
                    meant.hint(reference, workload)
                            .ifPresent(hint -> verdict.broken(
                                    reference.name(),
                                    "this input has no " + reference.kind() + " "
                                            + Names.quoted(reference.name().textOrEmpty()),
                                    hint));
                }
            }
        }
    }

    private static boolean isMissing(Reference reference, Workload workload, Evidence evidence) {
        String name = reference.name().textOrEmpty();
        return !name.isEmpty()
                && !reference.optional()
                && evidence.manifests()
                        .find(reference.kind(), workload.manifest().namespace(), name)
                        .isEmpty();
    }
}
