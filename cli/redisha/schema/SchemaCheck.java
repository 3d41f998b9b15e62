package redisha.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import redisha.finding.Finding;
import redisha.finding.Nearest;
import redisha.yaml.Tree;

/**
 * A JSON schema that trees are held against. Loading is the dear part: keep the object. Immutable, and safe for several
 * threads.
 */
public final class SchemaCheck {
    /** Of several complaints about one value only the first of these is told; the others follow from it. */
    private static final List<String> FIRST = List.of("enum", "const", "type", "minLength", "maxLength", "pattern");

    private final Schema schema;
    private final JsonNode root;
    private final String rules;
    private final Function<Tree, JsonNode> reading;
    private final BiFunction<String, String, String> suggestion;

    private SchemaCheck(
            Schema schema,
            JsonNode root,
            String rules,
            Function<Tree, JsonNode> reading,
            BiFunction<String, String, String> suggestion) {
        this.schema = schema;
        this.root = root;
        this.rules = rules;
        this.reading = reading;
        this.suggestion = suggestion;
    }

    /**
     * The schema of a class path resource.
     *
     * @param rules what the rule ids begin with: {@code values} makes {@code values/type}
     */
    public static SchemaCheck ofResource(String resource, String rules) {
        return ofWhole(SchemaDocument.ofResource(resource), rules);
    }

    /** The schema of a JSON text, draft-07 unless its {@code $schema} says otherwise. */
    public static SchemaCheck of(String json, String rules) {
        return ofWhole(SchemaDocument.of(json), rules);
    }

    static SchemaCheck ofWhole(SchemaDocument document, String rules) {
        return ofWhole(document, rules, Nodes::of);
    }

    /** A whole document, held against objects as Kubernetes reads them: a null means that there is nothing. */
    static SchemaCheck ofObject(SchemaDocument document, String rules) {
        return ofWhole(document, rules, Nodes::withoutNulls);
    }

    private static SchemaCheck ofWhole(SchemaDocument document, String rules, Function<Tree, JsonNode> reading) {
        Schema schema = document.whole();
        schema.initializeValidators();
        return new SchemaCheck(schema, document.root(), rules, reading, (parent, key) -> "");
    }

    /** The same for one definition of a document. */
    static SchemaCheck ofObject(SchemaDocument document, String definition, String rules) {
        return new SchemaCheck(
                document.definition(definition), document.root(), rules, Nodes::withoutNulls, (parent, key) -> "");
    }

    /**
     * The same check with more help for unknown keys.
     *
     * @param suggestion from the dotted path of the parent and the unknown key to a hint, a whole sentence or empty; it
     *     is asked when no key of the same parent is close
     */
    public SchemaCheck suggesting(BiFunction<String, String, String> suggestion) {
        return new SchemaCheck(schema, root, rules, reading, suggestion);
    }

    /** All problems of a tree, sorted by place; empty when it keeps to the schema. */
    public List<Finding> check(Tree tree) {
        List<Fault> faults = new ArrayList<>();
        schema.validate(reading.apply(tree)).forEach(error -> faults.add(Fault.of(error, root)));
        Map<List<Object>, Fault> told = new LinkedHashMap<>();
        for (Fault fault : Alternatives.collapsed(faults)) {
            told.merge(List.of(fault.instance(), fault.property()), fault, SchemaCheck::first);
        }
        return told.values().stream()
                .map(fault -> finding(fault, tree))
                .sorted()
                .toList();
    }

    private static Fault first(Fault one, Fault other) {
        return rank(other) < rank(one) ? other : one;
    }

    private static int rank(Fault fault) {
        int index = FIRST.indexOf(fault.keyword());
        return index < 0 ? FIRST.size() : index;
    }

    private Finding finding(Fault fault, Tree tree) {
        Place place = Place.of(fault, tree);
        String rule = Words.rule(fault);
        String hint = rule.equals("unknown-key") ? nearKey(fault, place) : Words.hint(fault);
        return Finding.error(rules + "/" + rule, place.where(), place.subject(), Words.problem(fault), hint);
    }

    private String nearKey(Fault fault, Place place) {
        List<String> siblings = new ArrayList<>();
        fault.schema().path("properties").fieldNames().forEachRemaining(siblings::add);
        return Nearest.word(place.key(), siblings)
                .filter(word -> !word.equals(place.key()))
                .map(word -> "Did you mean '" + word + "'?")
                .or(() -> Optional.of(suggestion.apply(place.parent(), place.key()))
                        .filter(hint -> !hint.isEmpty()))
                .orElseGet(() -> Home.of(fault, schema.getSchemaNode(), root));
    }
}
