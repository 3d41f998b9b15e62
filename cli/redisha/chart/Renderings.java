package redisha.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redisha.finding.UserError;
import redisha.manifest.Manifest;
import redisha.model.KubeVersion;
import redisha.model.Release;
import redisha.model.ReleaseReader;
import redisha.model.Target;
import redisha.render.Renderer;
import redisha.values.MergedValues;
import redisha.yaml.Tree;

/** Renders a release with marks in it, each setting of the levers once. */
final class Renderings {
    private final Renderer renderer;
    private final MergedValues values;
    private final KubeVersion kubeVersion;
    private final Marks marks;
    private final List<Lever> levers;
    private final Extras extras;
    private final Pool pool = new Pool();
    private final Map<Set<Lever>, Rendering> made = new HashMap<>();
    private final Map<Slot, Rendering> mixed = new HashMap<>();

    /** @param levers those that overrule others behind them */
    Renderings(MergedValues values, KubeVersion kubeVersion, Marks marks, List<Lever> levers, Extras extras) {
        this.values = values;
        this.kubeVersion = kubeVersion;
        this.marks = marks;
        this.levers = List.copyOf(levers);
        this.extras = extras;
        this.renderer = Renderer.withChecksums(marks.redisChecksum(), marks.haproxyChecksum());
    }

    List<Lever> levers() {
        return levers;
    }

    /** The levers that may be off. */
    Set<Lever> free() {
        Set<Lever> free = new LinkedHashSet<>(levers);
        free.removeIf(lever -> lever instanceof Slot slot && !slot.emptiable());
        return free;
    }

    /** Whether the values are still good with all that may be off. */
    boolean bearAllOff() {
        return bear(free());
    }

    /** Whether the values are refused when this alone is off. */
    boolean needs(Lever lever) {
        return !bear(Set.of(lever));
    }

    /** Whether the values are good with these off. */
    boolean bear(Set<Lever> off) {
        try {
            without(off);
            return true;
        } catch (UserError refused) {
            return false;
        }
    }

    /** The levers that leave marks. */
    List<Slot> slots() {
        return levers.stream()
                .filter(Slot.class::isInstance)
                .map(Slot.class::cast)
                .toList();
    }

    /** With all levers on but these. */
    Rendering without(Set<Lever> off) {
        Rendering rendering = made.get(off);
        if (rendering == null) {
            rendering = render(setting(off));
            made.put(new LinkedHashSet<>(off), rendering);
        }
        return rendering;
    }

    /**
     * With all levers on, and one open map that holds the keys of all maps in which it shows, too; other open maps may do
     * so as well, but none that shows beside it.
     */
    Rendering mixed(Slot slot) {
        if (mixed.isEmpty()) {
            Map<Slot, Set<String>> beside = new LinkedHashMap<>();
            slots().stream()
                    .filter(Slot::isMap)
                    .forEach(each -> beside.put(
                            each, keysBeside(each.mark(), without(Set.of()).objects())));
            while (mixed.size() < beside.size()) {
                mixTogether(beside);
            }
        }
        return mixed.get(slot);
    }

    private void mixTogether(Map<Slot, Set<String>> beside) {
        Setting setting = setting(Set.of());
        List<Slot> together = new ArrayList<>();
        beside.forEach((slot, keys) -> {
            if (!mixed.containsKey(slot) && together.stream().noneMatch(other -> keys.contains(other.mark()))) {
                Map<String, Object> more = new LinkedHashMap<>();
                keys.forEach(key -> more.put(key, marks.winner()));
                more.put(slot.mark(), slot.number());
                setting.value(slot.key(), more);
                together.add(slot);
            }
        });
        Rendering rendering = render(setting);
        together.forEach(slot -> mixed.put(slot, rendering));
    }

    private Setting setting(Set<Lever> off) {
        Setting setting = new Setting(values.root());
        setting.value("nameOverride", marks.app());
        setting.value("fullnameOverride", marks.fullName());
        levers.forEach(lever -> lever.pull(!off.contains(lever), setting));
        return setting;
    }

    private Rendering render(Setting setting) {
        Target target = new Target(marks.release(), marks.namespace(), kubeVersion, setting.apis());
        MergedValues marked = Values.with(values, setting.values());
        Release release = ReleaseReader.read(target, marked, new ArrayList<>());
        Map<String, Tree> objects = new LinkedHashMap<>();
        for (Manifest manifest : renderer.render(release, true)) {
            String template = manifest.source().replaceAll("^redisha/|\\.yaml$", "");
            int number = 0;
            while (objects.containsKey(template + "#" + number)) {
                number++;
            }
            objects.put(template + "#" + number, manifest.tree());
        }
        objects.putAll(extras.of(release));
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        objects.forEach((id, tree) -> entries.put(id, new Tree.Entry(id, tree.where(), tree)));
        return new Rendering(release, (Tree.Mapping)
                pool.shared(new Tree.Mapping(entries, values.root().where())));
    }

    private static Set<String> keysBeside(String mark, Tree tree) {
        Set<String> keys = new LinkedHashSet<>();
        if (tree instanceof Tree.Mapping map) {
            if (map.get(mark) != null) {
                keys.addAll(map.entries().keySet());
            }
            map.entries().values().forEach(entry -> keys.addAll(keysBeside(mark, entry.value())));
        } else if (tree instanceof Tree.Sequence list) {
            list.items().forEach(item -> keys.addAll(keysBeside(mark, item)));
        }
        return keys;
    }
}
