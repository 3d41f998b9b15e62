package redisha.ignore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import redisha.finding.Finding;
import redisha.finding.Suppressed;
import redisha.manifest.Manifest;

/** All suppressions of one run: those on the objects and those of a file. */
public final class Suppressions {
    private final List<Manifest> manifests;

    /** By the object that they stand on; those of a file, which may be about any object, by the empty text. */
    private final Map<String, List<Suppression>> byObject = new LinkedHashMap<>();

    private Suppressions(List<Manifest> manifests) {
        this.manifests = manifests;
    }

    public static Suppressions of(List<Manifest> manifests, Optional<Configuration> configuration) {
        Suppressions all = new Suppressions(manifests);
        manifests.stream().flatMap(Annotation::suppressions).forEach(all::add);
        configuration.ifPresent(file -> file.suppressions().forEach(all::add));
        return all;
    }

    private void add(Suppression suppression) {
        byObject.computeIfAbsent(suppression.object(), object -> new ArrayList<>())
                .add(suppression);
    }

    /**
     * Takes out what is suppressed, and adds what is wrong about the suppressions.
     *
     * @param rules the ids of all rules that there are
     * @param asked whether a rule took part in this run: what was not asked cannot show that a suppression is idle
     */
    public Sifted apply(List<Finding> findings, Collection<String> rules, Predicate<String> asked) {
        List<Finding> told = new ArrayList<>();
        List<Suppressed> suppressed = new ArrayList<>();
        Set<Suppression> used = new LinkedHashSet<>();
        for (Finding finding : findings) {
            List<Suppression> covering = covering(finding);
            used.addAll(covering);
            if (covering.isEmpty()) {
                told.add(finding);
            } else {
                suppressed.add(covering.get(0).suppressed(finding));
            }
        }
        byObject.values().stream()
                .flatMap(List::stream)
                .flatMap(each -> complaints(each, used.contains(each), rules, asked))
                .filter(complaint -> asked.test(complaint.rule()))
                .forEach(told::add);
        return new Sifted(told, suppressed);
    }

    private List<Suppression> covering(Finding finding) {
        Stream<Suppression> onIt = finding.object().isEmpty() ? Stream.of() : at(finding.object());
        return Stream.concat(onIt, at(""))
                .filter(each -> !each.reason().isEmpty() && each.covers(finding))
                .toList();
    }

    private Stream<Suppression> at(String object) {
        return byObject.getOrDefault(object, List.of()).stream();
    }

    private Stream<Finding> complaints(
            Suppression suppression, boolean used, Collection<String> rules, Predicate<String> asked) {
        List<String> named = rules.stream().filter(suppression::names).toList();
        if (named.isEmpty()) {
            return Stream.of(Complaint.unknownRule(suppression, rules));
        }
        if (suppression.reason().isEmpty()) {
            return Stream.of(Complaint.noReason(suppression));
        }
        if (used || named.stream().noneMatch(asked)) {
            return Stream.of();
        }
        return Stream.of(
                meansSomething(suppression) ? Complaint.idle(suppression) : Complaint.meansNothing(suppression));
    }

    private boolean meansSomething(Suppression suppression) {
        return manifests.stream()
                .anyMatch(each ->
                        suppression.scope().holds(each.id(), each.tree().where().source()));
    }
}
