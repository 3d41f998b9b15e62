package redisha.rule.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import redisha.manifest.Spot;
import redisha.rule.Names;

/**
 * The claims that a StatefulSet makes for each pod.
 *
 * @param byName what each asks for
 */
record ClaimTemplates(Map<String, Template> byName) {

    /** One claim: what it asks for, and the labels and annotations that it gets. */
    record Template(ClaimSpec spec, Map<String, String> labels, Map<String, String> annotations) {

        private static Template of(Spot claim) {
            Spot metadata = claim.at("metadata");
            return new Template(
                    ClaimSpec.of(claim.at("spec")),
                    metadata.at("labels").texts(),
                    metadata.at("annotations").texts());
        }

        /** What is to be otherwise in a later template, empty when nothing is. */
        private Optional<String> change(Template later) {
            if (!spec.bytes().equals(later.spec.bytes())) {
                return Optional.of("asks for " + later.spec.storage() + " instead of " + spec.storage());
            }
            return spec.rest().entrySet().stream()
                    .filter(entry ->
                            !Objects.equals(entry.getValue(), later.spec.rest().get(entry.getKey())))
                    .map(entry -> "has another " + entry.getKey())
                    .findFirst()
                    .or(() -> labels.equals(later.labels) ? Optional.empty() : Optional.of("has other labels"))
                    .or(() -> annotations.equals(later.annotations)
                            ? Optional.empty()
                            : Optional.of("has other annotations"));
        }
    }

    ClaimTemplates {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    static ClaimTemplates of(Spot templates) {
        Map<String, Template> byName = new LinkedHashMap<>();
        templates
                .items()
                .forEach(claim -> byName.put(claim.at("metadata", "name").textOrEmpty(), Template.of(claim)));
        return new ClaimTemplates(byName);
    }

    /** What is to be otherwise: {@code 'data' asks for 20Gi instead of 10Gi}; empty when nothing is. */
    Optional<String> change(ClaimTemplates later) {
        List<String> changes = new ArrayList<>();
        byName.forEach((name, template) -> Optional.ofNullable(later.byName.get(name))
                .map(template::change)
                .orElse(Optional.of("is gone"))
                .ifPresent(change -> changes.add(Names.quoted(name) + " " + change)));
        later.byName.keySet().stream()
                .filter(name -> !byName.containsKey(name))
                .forEach(name -> changes.add(Names.quoted(name) + " is new"));
        return changes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", changes));
    }
}
