package redisha.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import redisha.finding.Where;

/** Builds trees from events. What an alias stands for is shared, not copied, but counted as if it were copied. */
final class Composer {

    static final int DEEPEST = 100;
    static final int MOST_VALUES = 2_000_000;

    /** So that a long text counts for more when aliases repeat it. */
    private static final int CHARACTERS_PER_VALUE = 100;

    private final Events events;
    private final Problems problems;
    private final ScalarReading scalars;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private long values;
    private int deepest;

    Composer(Events events, Problems problems) {
        this.events = events;
        this.problems = problems;
        this.scalars = new ScalarReading(problems);
    }

    /** @param tree null while it is still being read */
    private record Anchored(Tree tree, long weight, int height) {}

    List<Tree> documents() {
        List<Tree> documents = new ArrayList<>();
        events.next();
        while (!events.nextIs(Event.ID.StreamEnd)) {
            events.next();
            anchors.clear();
            documents.add(node(0));
            events.next();
        }
        return documents;
    }

    private Tree node(int depth) {
        Event event = events.next();
        Where where = events.where(event);
        if (event instanceof AliasEvent alias) {
            return aliased(alias, where, depth);
        }
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor == null) {
            return content(event, where, depth);
        }
        anchors.put(anchor, new Anchored(null, 0, 0));
        long valuesBefore = values;
        int deepestBefore = deepest;
        deepest = depth;
        Tree tree = content(event, where, depth);
        anchors.put(anchor, new Anchored(tree, values - valuesBefore, deepest - depth));
        deepest = Math.max(deepest, deepestBefore);
        return tree;
    }

    private Tree aliased(AliasEvent alias, Where where, int depth) {
        Anchored anchored = anchors.get(alias.getAnchor());
        if (anchored == null) {
            throw problems.fatal(
                    where,
                    "there is no anchor '&" + Excerpt.of(alias.getAnchor()) + "' before this alias",
                    "Define the anchor above, or put the value in quotes when it is meant as text.");
        }
        if (anchored.tree() == null) {
            throw problems.fatal(
                    where,
                    "the value of anchor '&" + Excerpt.of(alias.getAnchor()) + "' holds itself",
                    "Take the alias out of the value that it names.");
        }
        count(anchored.weight(), where);
        descend(depth + anchored.height(), where);
        return anchored.tree();
    }

    private Tree content(Event event, Where where, int depth) {
        if (event instanceof ScalarEvent scalar) {
            count(1 + scalar.getValue().length() / CHARACTERS_PER_VALUE, where);
            return scalars.scalar(scalar, where);
        }
        count(1, where);
        descend(depth + 1, where);
        return event instanceof SequenceStartEvent ? sequence(where, depth + 1) : mapping(where, depth + 1);
    }

    private Tree sequence(Where where, int depth) {
        List<Tree> items = new ArrayList<>();
        while (!events.nextIs(Event.ID.SequenceEnd)) {
            items.add(node(depth));
        }
        events.next();
        return new Tree.Sequence(items, where);
    }

    private Tree mapping(Where where, int depth) {
        MappingReading mapping = new MappingReading(problems);
        while (!events.nextIs(Event.ID.MappingEnd)) {
            boolean merge = events.nextIs(Event.ID.Scalar) && ScalarReading.isMerge(events.peek());
            Tree key = node(depth);
            Tree value = node(depth);
            if (merge) {
                mapping.merge(key.where(), value);
            } else {
                mapping.put(key, value);
            }
        }
        events.next();
        return new Tree.Mapping(mapping.entries(), where);
    }

    private void descend(int depth, Where where) {
        deepest = Math.max(deepest, depth);
        if (depth > DEEPEST) {
            throw problems.fatal(
                    where, "nested more than " + DEEPEST + " levels deep", "Give the text as fewer nested levels.");
        }
    }

    private void count(long weight, Where where) {
        values += weight;
        if (values <= MOST_VALUES) {
            return;
        }
        if (weight > 1 && !anchors.isEmpty()) {
            throw problems.fatal(
                    where,
                    "the aliases of this text stand for more than " + MOST_VALUES + " values",
                    "Write the values without aliases that repeat other aliases.");
        }
        throw problems.fatal(where, "more than " + MOST_VALUES + " values", "Split the text into smaller files.");
    }
}
