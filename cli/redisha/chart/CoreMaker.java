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
import redisha.finding.UserError;
import redisha.model.Release;
import redisha.model.ReleaseReader;
import redisha.model.Target;
import redisha.values.Catalogue;
import redisha.values.MergedValues;
import redisha.yaml.Tree;
import redisha.yaml.Trees;

/** Makes the part of a chart that is derived from the rendering. */
final class CoreMaker {
    /** Open values that leave no mark: a switch or a named template looks at them. */
    private static final Set<String> UNMARKED = Set.of(Switch.SERVICE_TYPE, "nameOverride", "fullnameOverride");

    private final ChartRequest request;
    private final Catalogue catalogue = Catalogue.load();
    private final Marks marks;
    private final LiveExpressions live;
    private final MergedValues values;
    private final List<Slot> slots;
    private final Renderings renderings;

    private CoreMaker(ChartRequest request, Extras extras, List<Finding> warnings) {
        this.request = request;
        this.marks = Marks.beside(request.values().root());
        List<Slot> wanted = Slots.of(request, catalogue, marks);
        Secrecy.check(request, catalogue, wanted, warnings);
        this.live = new LiveExpressions(request.name(), marks, request.values());
        this.values = live.marked(catalogue, wanted);
        Renderings trial = renderings(wanted, marks, extras);
        refuseWhatCannotBeOpen(trial);
        NamesCheck.check(
                trial.without(Set.of()),
                marks,
                renderings(wanted, marks.otherNames(), extras).without(Set.of()),
                marks.otherNames());
        this.slots = trial.bearAllOff()
                ? wanted
                : wanted.stream()
                        .map(slot -> slot.kind() == Knob.Kind.TEMPLATE && trial.needs(slot) ? slot.needed() : slot)
                        .toList();
        this.renderings = slots.equals(wanted) ? trial : renderings(slots, marks, extras);
    }

    static Core make(ChartRequest request, Extras extras, List<Finding> warnings) {
        Target anywhere =
                new Target(ReleaseReader.CHART_NAME, "default", request.kubeVersion(), Set.of(Switch.MONITORING));
        ReleaseReader.read(anywhere, request.values(), warnings);
        return new CoreMaker(request, extras, warnings).make();
    }

    private Renderings renderings(List<Slot> open, Marks names, Extras extras) {
        List<Lever> levers = new ArrayList<>(open);
        levers.removeIf(lever -> lever instanceof Slot slot && UNMARKED.contains(slot.key()));
        levers.addAll(Switch.of(values, open));
        return new Renderings(values, request.kubeVersion(), names, levers, extras);
    }

    /** The values themselves are good, so what is wrong with marks in them is a key that something else depends on. */
    private void refuseWhatCannotBeOpen(Renderings trial) {
        if (!trial.bear(Set.of())) {
            throw new UserError(
                    "--open " + String.join(",", request.open())
                            + ": what is decided by one of these keys is fixed in a chart",
                    "Leave it out, and make one chart for each value that you need.");
        }
    }

    private Core make() {
        Release release = renderings.without(Set.of()).release();
        Vocabulary vocabulary = new Vocabulary(
                request.name(), marks, slots, live.codes(), release.sentinel().ids());
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
        files.put("templates/_helpers.tpl", new Helpers(request, slots, renderings).text(configTexts));
        return new Core(release, knobs(objects), files, text -> Token.raw(vocabulary.parts(text)));
    }

    private List<Knob> knobs(Fields objects) {
        Usage usage = new Usage(objects);
        List<Slot> shown = slots.stream()
                .filter(slot -> usage.shows(slot) || slot.key().endsWith("Override"))
                .toList();
        refuseWhatShowsNowhere(shown);
        return shown.stream()
                .map(slot -> new Knob(
                        slot.key(),
                        usage.kind(slot),
                        preset(slot),
                        catalogue.key(slot.key()).orElseThrow().description(),
                        isRequired(slot)))
                .toList();
    }

    private void refuseWhatShowsNowhere(List<Slot> shown) {
        for (String key : request.open()) {
            if (shown.stream().noneMatch(slot -> slot.key().equals(key))) {
                throw new UserError(
                        "--open " + key + ": no object would show it with the other values as they are",
                        "Leave it out.");
            }
        }
    }

    /** A secret stays out of the chart; and a list given as an empty map, as the chart of old has one, is a list. */
    private Tree preset(Slot slot) {
        Tree real = Values.at(request.values().root(), slot.key());
        if (slot.kind() == Knob.Kind.SECRET) {
            return Trees.of("", real.where());
        }
        if (slot.kind() == Knob.Kind.TEMPLATE && real.plain() instanceof String text) {
            return Trees.of(live.resolvedActions(text), real.where());
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
