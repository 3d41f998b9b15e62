package redisha.values;

import java.util.ArrayList;
import java.util.List;
import redisha.finding.UserError;
import redisha.yaml.JsonWriter;

/** What keys mean, in words for a terminal. */
public final class Explanation {
    private static final String STEP = "  ";

    private final Catalogue catalogue;

    public Explanation(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The top-level keys, a line for each. */
    public String overview() {
        return list(catalogue.root(), "");
    }

    /**
     * All about one key.
     *
     * @param path dotted; indexes of list items do not matter
     * @throws UserError when there is no such key
     */
    public String of(String path) {
        KeyLookup.Found found = new KeyLookup(catalogue).find(path);
        Key key = found.key();
        StringBuilder text = new StringBuilder(found.path()).append("\n\n");
        for (String line : Paragraph.lines(meaning(found), Paragraph.WIDTH - STEP.length())) {
            text.append(STEP).append(line).append('\n');
        }
        text.append('\n').append(Columns.of(STEP, facts(key, found.path())));
        if (key.structured()) {
            text.append("\n  Keys\n").append(list(key, STEP + STEP));
        }
        if (key.items() != null && key.items().structured()) {
            text.append("\n  Keys of each item\n").append(list(key.items(), STEP + STEP));
        }
        return text.toString();
    }

    private static String meaning(KeyLookup.Found found) {
        Key described = found.described();
        boolean itself = !found.key().description().isEmpty();
        return itself ? described.description() : "Part of " + described.path() + ". " + described.description();
    }

    private List<List<String>> facts(Key key, String path) {
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("Type", Kind.of(key)));
        if (!key.structured()) {
            facts.add(List.of(
                    "Default", key.hasDefault() ? shown(key.defaultValue().plain()) : "none"));
            ProfileValues.of(catalogue, path)
                    .forEach((value, profiles) ->
                            facts.add(List.of("Profiles", value + " in " + String.join(", ", profiles))));
        }
        if (!key.allowed().isEmpty()) {
            facts.add(List.of("Allowed", key.allowed()));
        }
        notes(key).forEach(note -> facts.add(List.of("Note", note)));
        return facts;
    }

    private static List<String> notes(Key key) {
        List<String> notes = new ArrayList<>();
        if (!key.dead().isEmpty()) {
            notes.add("Without effect: " + key.dead() + ".");
        }
        if (key.exact()) {
            notes.add("A number, true or false needs quotes here.");
        }
        if (key.template()) {
            notes.add("Helm expressions in it are evaluated.");
        }
        if (key.secret()) {
            notes.add("A secret: redisha values shows it only with --show-secrets.");
        }
        if (key.ours()) {
            notes.add("A key of redisha; the chart does not have it.");
        }
        return notes;
    }

    private static String shown(Object value) {
        return JsonWriter.compact(value);
    }

    private static String list(Key section, String indentation) {
        List<List<String>> rows = new ArrayList<>();
        for (Key key : section.properties().values()) {
            rows.add(List.of(key.name(), Paragraph.firstSentence(key.description())));
        }
        if (section.anyProperty() != null) {
            rows.add(List.of("(any other)", "Its type: " + Kind.of(section.anyProperty()) + "."));
        }
        return Columns.of(indentation, rows);
    }
}
