package redisha.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.model.ReleaseReader;
import redisha.values.Catalogue;
import redisha.values.Key;
import redisha.values.MergedValues;
import redisha.yaml.Tree;
import redisha.yaml.Trees;

/**
 * Keeps alive what asks for the release inside a Helm expression of the values: such an action gets a mark in its place,
 * and the mark becomes the action again. {@code .Values} in it is resolved now, {@code .Chart} is that of redis-ha.
 */
final class LiveExpressions {
    private static final Pattern ACTION = Pattern.compile(
            "\\{\\{(?<left>-(?=\\s))?(?<code>(?:\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`|(?!\\}\\}).)*?)(?<right>(?<=\\s)-)?\\}\\}",
            Pattern.DOTALL);
    private static final Pattern ASKS = Pattern.compile("\\.Release\\.|\"redis-ha\\.(?:full)?name\"");
    private static final Pattern CONTROL =
            Pattern.compile("\\s*(?:if|else|end|with|range|define|block|/\\*).*", Pattern.DOTALL);
    private static final Pattern OTHER =
            Pattern.compile("\\$?\\.Values((?:\\.\\w+)+)|\\$?\\.Chart\\.(Name|Version)|\"redis-ha\\.((?:full)?name)\"");

    private final String prefix;
    private final Marks marks;
    private final MergedValues values;
    private final Map<String, Part.Code> codes = new LinkedHashMap<>();

    /** @param prefix of the named templates */
    LiveExpressions(String prefix, Marks marks, MergedValues values) {
        this.prefix = prefix;
        this.marks = marks;
        this.values = values;
    }

    /** The values with marks in the places of actions; slots, which are evaluated at install, stay as they are. */
    MergedValues marked(Catalogue catalogue, List<Slot> slots) {
        Map<String, Tree> given = new LinkedHashMap<>();
        for (Key key : catalogue.keys()) {
            boolean open = slots.stream().anyMatch(slot -> slot.key().equals(key.path()));
            Tree value = values.at(key.path());
            if (value != null && !open && (key.template() || key.path().endsWith("gressRules"))) {
                given.put(key.path(), marked(value));
            }
        }
        return Values.with(values, given);
    }

    /** What the marks stand for. */
    Map<String, Part.Code> codes() {
        return codes;
    }

    private Tree marked(Tree tree) {
        if (tree instanceof Tree.Mapping map) {
            Map<String, Tree.Entry> entries = new LinkedHashMap<>();
            map.entries().values().forEach(entry -> {
                String key = marked(entry.key());
                entries.put(key, new Tree.Entry(key, entry.where(), marked(entry.value())));
            });
            return new Tree.Mapping(entries, map.where());
        }
        if (tree instanceof Tree.Sequence list) {
            return new Tree.Sequence(list.items().stream().map(this::marked).toList(), list.where());
        }
        return tree.plain() instanceof String text ? Trees.of(marked(text), tree.where()) : tree;
    }

    private String marked(String text) {
        List<Action> actions = actions(text);
        StringBuilder marked = new StringBuilder();
        int end = 0;
        for (int i = 0; i < actions.size(); i++) {
            int last = decidesByRelease(actions, i) ? endOf(actions, i) : i;
            Action from = actions.get(i);
            Action to = actions.get(last);
            marked.append(text, end, from.start());
            marked.append(
                    last > i
                            ? mark(
                                    "(tpl " + Go.quoted(resolvedActions(text.substring(from.start(), to.end())))
                                            + " .)",
                                    from,
                                    to)
                            : marked(from));
            end = to.end();
            i = last;
        }
        return marked.append(text.substring(end)).toString();
    }

    private String marked(Action action) {
        return action.asks() && !CONTROL.matcher(action.code()).matches()
                ? mark("(" + resolved(action.code()).strip() + ")", action, action)
                : action.whole();
    }

    private String mark(String code, Action from, Action to) {
        String mark = marks.live(codes.size());
        codes.put(mark, new Part.Code(code, false));
        return (from.left() ? "{{- \"\" }}" : "") + mark + (to.right() ? "{{ \"\" -}}" : "");
    }

    private static List<Action> actions(String text) {
        List<Action> actions = new ArrayList<>();
        Matcher found = ACTION.matcher(text);
        while (found.find()) {
            actions.add(new Action(
                    found.start(),
                    found.end(),
                    found.group(),
                    found.group("code"),
                    found.group("left") != null,
                    found.group("right") != null));
        }
        return actions;
    }

    /** Whether a condition that begins here, or an else of it, asks for the release. */
    private static boolean decidesByRelease(List<Action> actions, int first) {
        int depth = 0;
        for (int i = first; i < actions.size() && actions.get(first).opens(); i++) {
            Action action = actions.get(i);
            depth += action.opens() ? 1 : 0;
            if (depth == 1 && action.asks() && CONTROL.matcher(action.code()).matches()) {
                return true;
            }
            depth -= action.closes() ? 1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return false;
    }

    private static int endOf(List<Action> actions, int first) {
        int depth = 0;
        for (int i = first; i < actions.size(); i++) {
            depth += actions.get(i).opens() ? 1 : actions.get(i).closes() ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return first;
    }

    /** A text that is evaluated at install: what asks for values or for the chart asks no more. */
    String resolvedActions(String text) {
        return ACTION.matcher(text).replaceAll(action -> Matcher.quoteReplacement(resolved(action.group())));
    }

    private String resolved(String code) {
        return OTHER.matcher(code)
                .replaceAll(
                        found -> Matcher.quoteReplacement(resolved(found.group(1), found.group(2), found.group(3))));
    }

    private String resolved(String path, String chart, String template) {
        if (chart != null) {
            return Go.quoted(chart.equals("Name") ? ReleaseReader.CHART_NAME : ReleaseReader.CHART_VERSION);
        }
        if (template != null) {
            return Go.quoted(prefix + "." + template);
        }
        Object value = values.plain(path.substring(1));
        return value == null ? "nil" : argument(value);
    }

    private static String argument(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> words = new ArrayList<>(List.of("dict"));
            map.forEach((key, inner) -> {
                words.add(Go.quoted((String) key));
                words.add(argument(inner));
            });
            return "(" + String.join(" ", words) + ")";
        }
        if (value instanceof List<?> list) {
            List<String> words = new ArrayList<>(List.of("list"));
            list.forEach(item -> words.add(argument(item)));
            return "(" + String.join(" ", words) + ")";
        }
        return value instanceof String text ? Go.quoted(text) : String.valueOf(value);
    }

    /** @param left blanks before it are cut, as those after it are with {@code right} */
    private record Action(int start, int end, String whole, String code, boolean left, boolean right) {

        boolean asks() {
            return ASKS.matcher(code).find();
        }

        boolean opens() {
            return code.strip().matches("(?s)(?:if|with|range)\\b.*");
        }

        boolean closes() {
            return code.strip().equals("end");
        }
    }
}
