package redisha.rule.api;

import java.util.List;
import redisha.finding.Nearest;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A port that a probe or hook names is a port of the container. */
final class ProbePortMissing implements Rule {

    @Override
    public About about() {
        return About.api(
                "probe-port-missing",
                Severity.ERROR,
                "A port that a probe or lifecycle hook names is declared by the same container.",
                "The kubelet looks the name up in the container alone; without it the probe fails for ever with \"couldn't"
                        + " find port\" (kubelet, pkg/probe ResolveContainerPort).",
                "Write the name of a port of this container, or a number.",
                "PROBE-07");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Handler handler : Handler.of(evidence)) {
            List<String> declared = handler.container().at("ports").items().stream()
                    .map(port -> port.at("name").textOrEmpty())
                    .filter(name -> !name.isEmpty())
                    .toList();
            handler.ports().forEach(port -> judge(port, declared, verdict));
        }
    }

    private static void judge(Spot port, List<String> declared, Verdict verdict) {
        String name = port.textOrEmpty();
        // A name of another form is another rule's subject.
        if (declared.contains(name) || Names.PORT_NAME.fault(name).isPresent()) {
            return;
        }
        verdict.broken(
                port,
                "the container has no port " + Names.quoted(name)
                        + (declared.isEmpty() ? ", nor any with a name" : ", only " + String.join(", ", declared)),
                Nearest.word(name, declared)
                        .map(near -> "Did you mean " + Names.quoted(near) + "?")
                        .orElse("Write the name of a port of this container, or a number."));
    }
}
