package redisha.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.manifest.Manifest;
import redisha.model.Target;
import redisha.values.GivenValues;

/**
 * Points what was found in a rendering to the value behind it: the one that the rule names as its cure if the user wrote
 * it, otherwise the one without which nothing would have been found. The latter is seen by leaving out one value after
 * the other.
 */
final class Causes {
    /** Each value costs a rendering; in a longer file only its first values are tried. */
    private static final int MOST = 200;

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
        if (!open.isEmpty()) {
            causes.putAll(byLeavingOut(open));
        }
        return findings.stream()
                .map(finding -> causes.containsKey(key(finding)) ? finding.causedBy(causes.get(key(finding))) : finding)
                .toList();
    }

    /** A value that makes the object at all is named only when nothing else is behind the finding. */
    private Map<String, Where> byLeavingOut(List<Finding> open) {
        Set<String> rules = open.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Where> causes = new LinkedHashMap<>();
        Map<String, Where> makers = new LinkedHashMap<>();
        given.places().stream().limit(MOST).forEach(place -> without(place).ifPresent(manifests -> {
            Set<String> left = validation.findings(manifests, rules::contains).stream()
                    .map(Causes::key)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> objects = manifests.stream().map(Manifest::id).collect(Collectors.toCollection(TreeSet::new));
            for (Finding finding : open) {
                if (!left.contains(key(finding))) {
                    (objects.contains(finding.object()) ? causes : makers).putIfAbsent(key(finding), place);
                }
            }
        }));
        makers.forEach(causes::putIfAbsent);
        return causes;
    }

    /** The objects as they would be if what stands at a place had not been written, if there could be any. */
    private Optional<List<Manifest>> without(Where place) {
        try {
            return Optional.of(Rendered.of(target, given.without(place), false).manifests());
        } catch (UserError refused) {
            return Optional.empty();
        }
    }

    private static String key(Finding finding) {
        return finding.rule() + " " + finding.object() + " " + finding.subject();
    }
}
