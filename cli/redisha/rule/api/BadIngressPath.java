package redisha.rule.api;

import java.util.List;
import java.util.stream.Stream;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The paths of an Ingress begin at the root and need no interpretation. */
final class BadIngressPath implements Rule {
    private static final List<String> WITHIN = List.of("//", "/./", "/../", "%2f", "%2F");
    private static final List<String> AT_END = List.of("/.", "/..");

    @Override
    public About about() {
        return About.api(
                "bad-ingress-path",
                Severity.ERROR,
                "A path of an Ingress begins with '/'; one of type Exact or Prefix has no '//', '/./', '/../' and '%2f'.",
                "The API server refuses the Ingress otherwise (networking validation, validateHTTPIngressPath).",
                "Write the path from the root, without repeated slashes and dots.",
                "ING-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().ofKind("Ingress").flatMap(IngressBackend::paths).forEach(entry -> judge(entry, verdict));
    }

    private static void judge(Spot entry, Verdict verdict) {
        Spot spot = entry.at("path");
        String path = spot.textOrEmpty();
        boolean strict =
                List.of("Exact", "Prefix").contains(entry.at("pathType").textOrEmpty());
        if (path.isEmpty() && !strict) {
            return;
        }
        if (!path.startsWith("/")) {
            verdict.broken(spot, "the path " + Names.quoted(path) + " does not begin with '/'");
            return;
        }
        Stream<String> faults = Stream.concat(
                WITHIN.stream().filter(path::contains), AT_END.stream().filter(path::endsWith));
        faults.filter(fault -> strict)
                .findFirst()
                .ifPresent(fault ->
                        verdict.broken(spot, "the path " + Names.quoted(path) + " has " + Names.quoted(fault)));
    }
}
