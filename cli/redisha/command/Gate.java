package redisha.command;

import java.util.List;
import redisha.finding.Finding;
import redisha.model.Target;
import redisha.values.GivenValues;

/** Looks at what a verb is about to write. */
record Gate(Validation validation, Refusal refusal) {

    /** What is worth a line, each with the value behind it. */
    List<Finding> findings(Target target, GivenValues given, Rendered rendered) {
        List<Finding> findings = validation.judge(rendered.manifests(), List.of(), () -> -1).findings().stream()
                .filter(refusal::isWorthALine)
                .toList();
        return new Causes(target, given, validation).traced(findings);
    }

    boolean holdsBack(List<Finding> findings) {
        return findings.stream().anyMatch(refusal::of);
    }
}
