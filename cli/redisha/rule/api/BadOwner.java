package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** Owners are named in full, and one at most is the controller. */
final class BadOwner implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-owner",
                Severity.ERROR,
                "An owner reference has an apiVersion, a kind, a name and a uid, and at most one owner is the"
                        + " controller.",
                "The API server refuses the object otherwise (apimachinery, ValidateOwnerReferences).",
                "Leave ownerReferences to the controller that makes the object, or give all four fields.",
                "META-15");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.manifests().all().forEach(manifest -> judge(manifest, verdict));
    }

    private static void judge(Manifest manifest, Verdict verdict) {
        Spot controller = null;
        for (Spot owner : manifest.spot().at("metadata", "ownerReferences").items()) {
            for (String field : List.of("apiVersion", "kind", "name", "uid")) {
                if (owner.at(field).text().filter(String::isEmpty).isPresent()) {
                    verdict.broken(owner.at(field), "the " + field + " of an owner is empty");
                }
            }
            if (owner.at("controller").isTrue() && controller != null) {
                verdict.broken(
                        owner.at("controller"),
                        "a second owner is the controller, " + controller.path() + " is as well",
                        "Set controller: true for one owner only.");
            } else if (owner.at("controller").isTrue()) {
                controller = owner;
            }
        }
    }
}
