package redisha.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import redisha.yaml.Tree;

/**
 * What a value must be like, from the few keywords of JSON Schema that our schemas use. It answers one question, whether a
 * tree keeps to the schema for certain; nearly all do, and for those it takes a tenth of the time of the validator, which
 * judges and words the rest. Safe for several threads.
 */
final class Shape {
    /** What our own keywords begin with; none of them restricts a value. */
    private static final String NOTE = "x-";

    /** Of which nothing is certain. */
    static final Shape UNCERTAIN = new Shape();

    private enum Type {
        OBJECT,
        ARRAY,
        STRING,
        BOOLEAN,
        INTEGER,
        NUMBER,
        NULL
    }

    private Shapes definitions;
    private String reference;
    private Set<Type> types = EnumSet.allOf(Type.class);
    private Map<String, Tree.Entry> declared = Map.of();

    /** Those of the declared ones that a value had: of most nothing is ever asked. */
    private final Map<String, Shape> properties = new ConcurrentHashMap<>();

    private Shape additional;
    private boolean closed;
    private final List<String> required = new ArrayList<>();
    private Shape items;
    private long fewestItems;
    private long mostItems = Long.MAX_VALUE;
    private Set<Object> choices;
    private Object forbidden;
    private String form;
    private Pattern pattern;
    private long shortest;
    private long longest = Long.MAX_VALUE;
    private boolean bounded;
    private long least = Long.MIN_VALUE;
    private long most = Long.MAX_VALUE;

    private Shape() {}

    /** A schema; {@link #UNCERTAIN} when it has a keyword that is not known here. */
    static Shape of(Tree schema, Shapes definitions) {
        Shape shape = new Shape();
        shape.definitions = definitions;
        boolean known = schema instanceof Tree.Mapping map
                && map.entries().values().stream().allMatch(entry -> shape.takes(entry.key(), entry.value()));
        return known ? shape : UNCERTAIN;
    }

    boolean fits(Tree tree) {
        if (this == UNCERTAIN || reference != null && !definitions.fit(reference, tree)) {
            return false;
        }
        if (tree instanceof Tree.Mapping map) {
            return types.contains(Type.OBJECT) && fits(map);
        }
        if (tree instanceof Tree.Sequence list) {
            return types.contains(Type.ARRAY) && fits(list);
        }
        return fits(((Tree.Scalar) tree).value());
    }

    private boolean fits(Tree.Mapping map) {
        for (String key : required) {
            if (isNothing(map.get(key))) {
                return false;
            }
        }
        for (Tree.Entry entry : map.entries().values()) {
            Shape property = property(entry.key());
            if (!isNothing(entry.value()) && (property == null ? closed : !property.fits(entry.value()))) {
                return false;
            }
        }
        return true;
    }

    private Shape property(String key) {
        Tree.Entry schema = declared.get(key);
        if (schema == null) {
            return additional;
        }
        Shape known = properties.get(key);
        return known != null ? known : properties.computeIfAbsent(key, any -> of(schema.value(), definitions));
    }

    private boolean isNothing(Tree tree) {
        return tree == null
                || definitions.nullIsNothing() && tree instanceof Tree.Scalar scalar && scalar.value() == null;
    }

    private boolean fits(Tree.Sequence list) {
        if (list.items().size() < fewestItems || mostItems < list.items().size()) {
            return false;
        }
        if (items != null) {
            for (Tree item : list.items()) {
                if (!items.fits(item)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean fits(Object value) {
        if (choices != null && !choices.contains(value) || forbidden != null && forbidden.equals(value)) {
            return false;
        }
        if (value instanceof String text) {
            return types.contains(Type.STRING) && fits(text);
        }
        if (value instanceof Long number) {
            return types.contains(Type.INTEGER) && least <= number && number <= most;
        }
        if (value instanceof Number) {
            return types.contains(Type.NUMBER) && !bounded;
        }
        return types.contains(value == null ? Type.NULL : Type.BOOLEAN);
    }

    private boolean fits(String text) {
        int length = shortest == 0 && longest == Long.MAX_VALUE ? 0 : text.codePointCount(0, text.length());
        return shortest <= length && length <= longest && (form == null || isPlain(text) && matches(text));
    }

    /** Most patterns of a schema never meet a text, so each is compiled when it does. */
    private boolean matches(String text) {
        if (pattern == null) {
            pattern = Pattern.compile(form);
        }
        return pattern.matcher(text).find();
    }

    /** Line ends are what readers of patterns differ about. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Takes a keyword in; false when it is unknown, or known with other values only. */
    private boolean takes(String keyword, Tree value) {
        switch (keyword) {
            case "$schema", "$id", "title", "description", "default" -> {}
            case "$ref" -> reference = text(value).replaceFirst("^#/[$]defs/", "");
            case "type" -> types = types(value);
            case "properties" -> declared = ((Tree.Mapping) value).entries();
            case "additionalProperties" -> {
                closed = Boolean.FALSE.equals(value.plain());
                additional = value instanceof Tree.Mapping ? of(value, definitions) : null;
            }
            case "required" -> ((Tree.Sequence) value).items().forEach(key -> required.add(text(key)));
            case "items" -> items = of(value, definitions);
            case "enum", "const" -> choices = choices(value, choices);
            case "pattern" -> form = text(value);
            case "not" -> {
                forbidden = onlyConst(value);
                return forbidden != null;
            }
            default -> {
                return keyword.startsWith(NOTE)
                        || value instanceof Tree.Scalar scalar
                                && scalar.value() instanceof Long limit
                                && takesLimit(keyword, limit);
            }
        }
        return true;
    }

    private boolean takesLimit(String keyword, long limit) {
        switch (keyword) {
            case "minLength" -> shortest = limit;
            case "maxLength" -> longest = limit;
            case "minItems" -> fewestItems = limit;
            case "maxItems" -> mostItems = limit;
            case "minimum" -> least = limit;
            case "maximum" -> most = limit;
            default -> {
                return false;
            }
        }
        bounded |= keyword.endsWith("imum");
        return true;
    }

    private static Set<Type> types(Tree value) {
        Set<Type> types = EnumSet.noneOf(Type.class);
        for (Tree type : several(value)) {
            types.add(Type.valueOf(text(type).toUpperCase(Locale.ROOT)));
        }
        if (types.contains(Type.NUMBER)) {
            types.add(Type.INTEGER);
        }
        return types;
    }

    /** Numbers and more are left out: nothing is certain about such values. */
    private static Set<Object> choices(Tree value, Set<Object> among) {
        Set<Object> choices = new HashSet<>();
        for (Tree each : several(value)) {
            Object choice = each.plain();
            boolean certain = choice == null || choice instanceof String || choice instanceof Boolean;
            if (certain && (among == null || among.contains(choice))) {
                choices.add(choice);
            }
        }
        return choices;
    }

    /** The text or boolean that a schema demands and nothing else; null when it says something else. */
    private static Object onlyConst(Tree schema) {
        Object plain = schema.plain();
        Object only = plain instanceof Map<?, ?> map && map.size() == 1 ? map.get("const") : null;
        return only instanceof String || only instanceof Boolean ? only : null;
    }

    private static List<Tree> several(Tree value) {
        return value instanceof Tree.Sequence list ? list.items() : List.of(value);
    }

    private static String text(Tree value) {
        return ((Tree.Scalar) value).source();
    }
}
