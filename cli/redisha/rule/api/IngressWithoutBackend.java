package redisha.rule.api;

import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** An Ingress leads somewhere. */
final class IngressWithoutBackend implements Rule {

    @Override
    public About about() {
        return About.api(
                "ingress-without-backend",
                Severity.ERROR,
                "An Ingress has rules or a defaultBackend, and each http of a rule has paths.",
                "The API server refuses the Ingress otherwise (networking validation, ValidateIngressSpec).",
                "Write a rule with a path, or a defaultBackend.",
                "ING-01");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests()
                .ofKind("Ingress")
                .map(ingress -> ingress.spot().at("spec"))
                .forEach(spec -> {
                    if (spec.at("rules").isEmptyOrAbsent()
                            && !spec.at("defaultBackend").exists()) {
                        verdict.broken(spec, "the Ingress has neither rules nor a defaultBackend");
                    }
                    for (Spot rule : spec.at("rules").items()) {
                        Spot paths = rule.at("http", "paths");
                        if (rule.at("http").exists() && paths.isEmptyOrAbsent()) {
                            verdict.broken(paths, "the rule has no paths");
                        }
                    }
                });
    }
}
