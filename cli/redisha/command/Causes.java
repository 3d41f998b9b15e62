package redisha.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.manifest.Manifest;
import redisha.model.Target;
import redisha.values.GivenValues;

/**
 * Points what was found in a rendering to the value behind it: the one that the rule names as its cure if the user wrote
 * it, otherwise the one without which nothing would have been found. The latter is seen by rendering without half of the
 * values, then without a quarter, down to one.
 */
final class Causes {
    private final Target target;
    private final GivenValues given;
    private final Validation validation;

    Causes(Target target, GivenValues given, Validation validation) {
        this.target = target;
        this.given = given;
        this.validation = validation;
    }

    /** The same findings, with the place of a value where one is behind it. */
    List<Finding> traced(List<Finding> findings) {
        Map<String, Where> causes = new LinkedHashMap<>();
        List<Finding> open = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Where> cure = validation.about(finding.rule()).flatMap(about -> given.place(about.cure()));
            cure.ifPresent(place -> causes.put(key(finding), place));
            if (cure.isEmpty() && !finding.object().isEmpty()) {
                open.add(finding);
            }
        }
        new LeavingOut(causes).narrow(List.copyOf(given.places()), open);
        return findings.stream()
                .map(finding -> causes.containsKey(key(finding)) ? finding.causedBy(causes.get(key(finding))) : finding)
                .toList();
    }

    /** The search; a value that makes the object at all is named only when nothing else is behind the finding. */
    private final class LeavingOut {
        private final Map<String, Where> causes;
        private final Map<String, Where> makers = new LinkedHashMap<>();

        LeavingOut(Map<String, Where> causes) {
            this.causes = causes;
        }

        void narrow(List<Where> places, List<Finding> open) {
            search(places, open);
            makers.forEach(causes::putIfAbsent);
        }

        private void search(List<Where> places, List<Finding> open) {
            if (places.isEmpty() || open.isEmpty()) {
                return;
            }
            List<Finding> missing = missing(places, open);
            if (places.size() > 1) {
                int half = places.size() / 2;
                search(places.subList(0, half), missing);
                search(places.subList(half, places.size()), missing);
            }
        }

        /** The findings that are gone without these values; all of them when nothing can be rendered then. */
        private List<Finding> missing(List<Where> places, List<Finding> open) {
            Optional<List<Manifest>> rest = without(places);
            if (rest.isEmpty()) {
                return places.size() == 1 ? List.of() : open;
            }
            Set<String> rules = open.stream().map(Finding::rule).collect(Collectors.toSet());
            Set<String> left = validation.findings(rest.get(), rules::contains).stream()
                    .map(Causes::key)
                    .collect(Collectors.toSet());
            List<Finding> missing = open.stream()
                    .filter(finding -> !left.contains(key(finding)))
                    .toList();
            if (places.size() == 1) {
                Set<String> objects = rest.get().stream().map(Manifest::id).collect(Collectors.toSet());
                missing.forEach(finding -> (objects.contains(finding.object()) ? causes : makers)
                        .putIfAbsent(key(finding), places.get(0)));
            }
            return missing;
        }
    }

    private Optional<List<Manifest>> without(List<Where> places) {
        try {
            return Optional.of(Rendered.of(target, given.without(new LinkedHashSet<>(places)), false)
                    .manifests());
        } catch (UserError refused) {
            return Optional.empty();
        }
    }

    private static String key(Finding finding) {
        return finding.rule() + " " + finding.object() + " " + finding.subject();
    }
}
