package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import redisha.finding.Finding;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.manifest.Spot;
import redisha.rule.Rule;
import redisha.schema.KubernetesSchemas;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/**
 * A rendering with one mistake in it, as people make them, and the rule that has to catch it. An item of a list in {@code
 * src/test/resources/mutants/*.yaml} has these keys; all but {@code rule} may be absent:
 *
 * <ul>
 *   <li>{@code rule}: the id of a rule or of a class of schema findings
 *   <li>{@code of}: the rendering, see {@link Renderings}; {@code production} when it is not given
 *   <li>{@code in}: {@code Kind/name} of an object, whose values {@code set} writes, {@code unset} removes, {@code
 *       replace} changes within and {@code grow} repeats up to a length; each names places by {@link Step}s
 *   <li>{@code also}: more such edits, each with its own {@code in}
 *   <li>{@code remove}: objects to leave out, {@code add}: objects to append
 *   <li>{@code about}: the object that is at fault; the one that {@code in} names, or the first added, when it is not given
 *   <li>{@code kube}: the minor release of Kubernetes 1; {@code update}: the rendering itself is what is installed
 * </ul>
 */
record Mutant(Spot spot) {
    private static final Path FOLDER = Path.of("src/test/resources/mutants");
    private static final List<String> KEYS = List.of(
            "rule", "of", "in", "set", "unset", "replace", "grow", "also", "remove", "add", "about", "kube", "update");

    Mutant {
        assertThat(spot.entries().keySet()).as("%s", spot.where()).isSubsetOf(KEYS);
    }

    /** All mutants, by file. */
    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (Tree tree : YamlReader.read(file.getFileName().toString(), Files.readAllBytes(file))) {
                    new Spot(null, "", tree, tree.where()).items().forEach(item -> all.add(new Mutant(item)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    String rule() {
        return spot.at("rule").textOrEmpty();
    }

    /** What these rules say, under the name of its rule, of the object at fault as it was rendered. */
    List<Finding> before(List<Rule> rules) {
        Spot name = spot.at("about").exists() ? spot.at("about") : spot.at("in");
        Manifest culprit = name.exists() ? rendering().get(index(rendering(), name)) : added().get(0);
        return findings(culprit, rendering(), rules);
    }

    /** What they say of it after the mistake. */
    List<Finding> after(List<Rule> rules) {
        return findings(culprit(), objects(), rules);
    }

    private List<Finding> findings(Manifest culprit, List<Manifest> objects, List<Rule> rules) {
        int minor = (int) spot.at("kube").integer().orElse(KubernetesSchemas.NEWEST_MINOR);
        Optional<Manifests> installed =
                spot.at("update").isTrue() ? Optional.of(new Manifests(rendering())) : Optional.empty();
        return Layers.findings(objects, installed, minor, rules).stream()
                .filter(finding -> finding.rule().equals(rule()))
                .filter(finding -> finding.object().equals(culprit.id()))
                .toList();
    }

    private List<Manifest> rendering() {
        return Renderings.of(spot.at("of").text().orElse("production"));
    }

    private List<Manifest> objects() {
        List<Manifest> objects = edited();
        for (Spot name : spot.at("remove").items()) {
            objects.remove(index(objects, name));
        }
        objects.addAll(added());
        assertThat(objects).as(toString()).isNotEqualTo(rendering());
        return objects;
    }

    private Manifest culprit() {
        if (spot.at("about").exists()) {
            return objects().get(index(objects(), spot.at("about")));
        }
        return spot.at("in").exists() ? edited().get(index(rendering(), spot.at("in"))) : added().get(0);
    }

    private List<Manifest> added() {
        return spot.at("add").items().stream()
                .map(object -> new Manifest(object.where().source(), (Tree.Mapping) object.tree()))
                .toList();
    }

    private List<Manifest> edited() {
        List<Manifest> objects = new ArrayList<>(rendering());
        Stream.concat(Stream.of(spot), spot.at("also").items().stream())
                .filter(edit -> edit.at("in").exists())
                .forEach(edit -> edit(edit, objects));
        return objects;
    }

    private static void edit(Spot edit, List<Manifest> objects) {
        int index = index(objects, edit.at("in"));
        Tree tree = objects.get(index).tree();
        for (var place : edit.at("set").entries().entrySet()) {
            tree = TreeEdit.set(tree, place.getKey(), place.getValue().tree());
        }
        for (Spot place : edit.at("unset").items()) {
            tree = TreeEdit.unset(tree, place.textOrEmpty());
        }
        for (var place : edit.at("replace").entries().entrySet()) {
            for (var part : place.getValue().texts().entrySet()) {
                tree = TreeEdit.replace(tree, place.getKey(), part.getKey(), part.getValue());
            }
        }
        for (var place : edit.at("grow").entries().entrySet()) {
            int length = (int) place.getValue().integer().orElseThrow();
            tree = TreeEdit.grow(tree, place.getKey(), length);
        }
        objects.set(index, new Manifest(objects.get(index).source(), (Tree.Mapping) tree));
    }

    private static int index(List<Manifest> objects, Spot name) {
        Predicate<Manifest> named = object -> (object.kind() + "/" + object.name()).equals(name.textOrEmpty());
        List<Manifest> found = objects.stream().filter(named).toList();
        assertThat(found).as("%s at %s", name.textOrEmpty(), name.where()).hasSize(1);
        return objects.indexOf(found.get(0));
    }

    @Override
    public String toString() {
        return rule() + " at " + spot.where();
    }
}
