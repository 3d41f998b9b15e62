package redisha.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import redisha.chart.Node.Field;
import redisha.chart.Node.Fields;
import redisha.finding.Finding;
import redisha.model.Release;
import redisha.model.ReleaseReader;
import redisha.model.Target;
import redisha.values.Catalogue;
import redisha.yaml.Tree;
import redisha.yaml.Trees;

/** Makes the part of a chart that is derived from the rendering. */
final class CoreMaker {
    private final ChartRequest request;
    private final Catalogue catalogue = Catalogue.load();
    private final Marks marks;
    private final List<Slot> slots;
    private final Renderings renderings;

    private CoreMaker(ChartRequest request, Extras extras) {
        this.request = request;
        this.marks = Marks.beside(request.values().root());
        List<Slot> wanted = Slots.of(request, catalogue, marks);
        Renderings trial = renderings(wanted, extras);
        this.slots = trial.bearAllOff()
                ? wanted
                : wanted.stream()
                        .map(slot -> slot.kind() == Knob.Kind.TEMPLATE && trial.needs(slot) ? slot.needed() : slot)
                        .toList();
        this.renderings = slots.equals(wanted) ? trial : renderings(slots, extras);
    }

    static Core make(ChartRequest request, Extras extras, List<Finding> warnings) {
        Target anywhere =
                new Target(ReleaseReader.CHART_NAME, "default", request.kubeVersion(), Set.of(Switch.MONITORING));
        ReleaseReader.read(anywhere, request.values(), warnings);
        return new CoreMaker(request, extras).make();
    }

    private Renderings renderings(List<Slot> open, Extras extras) {
        List<Lever> levers = new ArrayList<>(open);
        levers.removeIf(lever -> lever instanceof Slot slot && slot.key().equals(Switch.SERVICE_TYPE));
        levers.addAll(Switch.of(request.values(), open));
        return new Renderings(request.values(), request.kubeVersion(), marks, levers, extras);
    }

    private Core make() {
        Release release = renderings.without(Set.of()).release();
        Vocabulary vocabulary =
                new Vocabulary(request.name(), marks, slots, release.sentinel().ids());
        Unmarking unmarking = new Unmarking(vocabulary, new Precedence(renderings, marks.winner()), slots);
        Fields objects =
                PasswordSecrets.distinct((Fields) Tidying.tidy(new Derivation(renderings, unmarking).objects()));
        SortedMap<String, String> files = new TreeMap<>();
        ConfigTexts configTexts = new ConfigTexts(request.name(), objects);
        Map<String, List<Field>> byFile = new LinkedHashMap<>();
        for (Field object : configTexts.objects().fields()) {
            byFile.computeIfAbsent(file(object.key().literal()), file -> new ArrayList<>())
                    .add(object);
        }
        byFile.forEach((file, fields) -> files.put(file, ObjectFile.text(request.name(), fields)));
        files.putAll(configTexts.files());
        files.put("templates/_helpers.tpl", new Helpers(request, renderings).text(configTexts));
        return new Core(release, knobs(objects), files, text -> Token.raw(vocabulary.parts(text)));
    }

    private List<Knob> knobs(Fields objects) {
        Usage usage = new Usage(objects);
        return slots.stream()
                .filter(usage::shows)
                .map(slot -> new Knob(
                        slot.key(),
                        usage.kind(slot),
                        preset(slot),
                        catalogue.key(slot.key()).orElseThrow().description(),
                        isRequired(slot)))
                .toList();
    }

    /** A secret stays out of the chart; and a list given as an empty map, as the chart of old has one, is a list. */
    private Tree preset(Slot slot) {
        Tree real = Values.at(request.values().root(), slot.key());
        if (slot.kind() == Knob.Kind.SECRET) {
            return Trees.of("", real.where());
        }
        return slot.kind() == Knob.Kind.LIST && real instanceof Tree.Mapping ? Trees.of(List.of(), real.where()) : real;
    }

    /** A password is not needed where a Secret that exists may be named instead. */
    private boolean isRequired(Slot slot) {
        return slot.kind() == Knob.Kind.SECRET
                && Substitution.shows(renderings.without(Set.of()).objects(), slot);
    }

    private static String file(String object) {
        int number = object.lastIndexOf('#');
        if (number < 0) {
            return object;
        }
        String template = object.substring(0, number);
        return "templates/" + (template.startsWith("test-") ? "tests/" + template.substring(5) : template) + ".yaml";
    }
}
