package redisha.drill.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.yaml.Tree;

/** Makes a timeline of a tree, and says where it is none. */
final class TimelineReader {
    private static final String HINT = "Give a file that a drill has kept, as it was written.";

    private final Tree root;

    TimelineReader(Tree root) {
        this.root = root;
    }

    Timeline timeline() {
        if (!(root instanceof Tree.Mapping json) || !TimelineText.FORMAT.equals(plain(json.get("format")))) {
            throw new UserError(root.where(), "no '" + TimelineText.FORMAT + "'", HINT);
        }
        return new Timeline(
                setting(json),
                inOrder(lines(json, "attempts", AttemptLine::read), Attempt::end, json.get("attempts")),
                inOrder(lines(json, "events", EventLine::read), Event::at, json.get("events")),
                kept(json));
    }

    private static Setting setting(Tree.Mapping json) {
        Tree.Mapping load = mapping(json, "load");
        Tree.Mapping timers = mapping(json, "timers");
        Map<String, String> versions = new LinkedHashMap<>();
        Tree.Mapping given = mapping(json, "versions");
        given.entries().keySet().forEach(program -> versions.put(program, text(given, program)));
        return new Setting(
                text(json, "scenario"),
                text(json, "subject"),
                integer(json, "run"),
                number(json, "seed"),
                at(
                        load.where(),
                        () -> new LoadPlan(
                                integer(load, "rate"),
                                integer(load, "connections"),
                                integer(load, "valueSize"),
                                integer(load, "timeout"))),
                new Timers(
                        number(timers, "downAfter"),
                        number(timers, "failoverTimeout"),
                        number(timers, "maxLag"),
                        number(timers, "proxyInterval")),
                versions);
    }

    private static Map<String, List<Long>> kept(Tree.Mapping json) {
        Tree.Mapping lists = mapping(json, "kept");
        Map<String, List<Long>> kept = new LinkedHashMap<>();
        for (String list : lists.entries().keySet()) {
            kept.put(list, at(lists.get(list).where(), () -> Ranges.read(text(lists, list))));
        }
        return kept;
    }

    private static <T> List<T> lines(Tree.Mapping json, String key, Function<String, T> reading) {
        if (!(json.get(key) instanceof Tree.Sequence lines)) {
            throw wrong(json, key, "a list");
        }
        List<T> read = new ArrayList<>(lines.items().size());
        for (Tree line : lines.items()) {
            if (!(plain(line) instanceof String text)) {
                throw new UserError(line.where(), "'" + key + "' has to hold texts", HINT);
            }
            read.add(at(line.where(), () -> reading.apply(text)));
        }
        return read;
    }

    /** A judge trusts in the order of time. */
    private static <T> List<T> inOrder(List<T> read, ToDoubleFunction<T> time, Tree lines) {
        for (int i = 1; i < read.size(); i++) {
            if (time.applyAsDouble(read.get(i)) < time.applyAsDouble(read.get(i - 1))) {
                throw new UserError(((Tree.Sequence) lines).items().get(i).where(), "before the line above it", HINT);
            }
        }
        return read;
    }

    private static <T> T at(Where where, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new UserError(where, e.getMessage(), HINT);
        }
    }

    private static Tree.Mapping mapping(Tree.Mapping json, String key) {
        if (json.get(key) instanceof Tree.Mapping mapping) {
            return mapping;
        }
        throw wrong(json, key, "a map");
    }

    private static String text(Tree.Mapping json, String key) {
        if (plain(json.get(key)) instanceof String text) {
            return text;
        }
        throw wrong(json, key, "a text");
    }

    private static long number(Tree.Mapping json, String key) {
        if (plain(json.get(key)) instanceof Long number) {
            return number;
        }
        throw wrong(json, key, "a whole number");
    }

    private static int integer(Tree.Mapping json, String key) {
        long number = number(json, key);
        if (number != (int) number) {
            throw wrong(json, key, "a smaller number");
        }
        return (int) number;
    }

    private static UserError wrong(Tree.Mapping json, String key, String wanted) {
        Tree found = json.get(key);
        return found == null
                ? new UserError(json.where(), "'" + key + "' is missing", HINT)
                : new UserError(found.where(), "'" + key + "' has to be " + wanted, HINT);
    }

    private static Object plain(Tree tree) {
        return tree instanceof Tree.Scalar scalar ? scalar.value() : null;
    }
}
