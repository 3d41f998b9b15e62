package redisha.manifest;

import java.util.List;
import redisha.finding.Finding;
import redisha.finding.UserError;

/**
 * What reading came to: the objects that could be read, and an error for each document that could not.
 *
 * @param findings of rule {@code input/...}
 */
public record Loaded(List<Manifest> manifests, List<Finding> findings) {

    public Loaded {
        manifests = List.copyOf(manifests);
        findings = List.copyOf(findings);
    }

    /**
     * The objects, where a part of them would mislead.
     *
     * @throws UserError when something could not be read
     */
    public List<Manifest> complete() {
        if (!findings.isEmpty()) {
            throw new UserError(findings);
        }
        return manifests;
    }
}
