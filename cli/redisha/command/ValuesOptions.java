package redisha.command;

import static redisha.command.Takes.flag;
import static redisha.command.Takes.many;
import static redisha.command.Takes.one;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import redisha.schema.SchemaCheck;
import redisha.schema.ShapedCheck;
import redisha.values.Catalogue;
import redisha.values.GivenValues;
import redisha.values.MergedValues;
import redisha.values.Profiles;
import redisha.values.Reading;
import redisha.values.ReleaseFiles;
import redisha.values.SetOption;
import redisha.values.ValuesRequest;

/** The options with which every verb takes values, lowest layer first as Helm orders them. */
final class ValuesOptions {

    private List<String> profiles = new ArrayList<>();
    private List<String> files = new ArrayList<>();
    private String under;
    private List<String> jsonSets = new ArrayList<>();
    private List<String> typedSets = new ArrayList<>();
    private List<String> textSets = new ArrayList<>();
    private List<String> fileSets = new ArrayList<>();
    private boolean lenient;

    void addTo(CommandSpec command) {
        command.addOption(many(String.class, given -> profiles = given, "--profile")
                .paramLabel("NAME")
                .description(
                        "Start from a profile; may be repeated. Without it: recommended. 'redisha profiles' lists them.")
                .build());
        command.addOption(many(String.class, given -> files = given, "-f", "--values")
                .paramLabel("FILE")
                .description("Values file, '-' for standard input; may be repeated, the last one wins.")
                .build());
        command.addOption(one(String.class, given -> under = given, "--under")
                .paramLabel("KEY")
                .defaultValue("")
                .description("The values stand below this key of each file, as for a subchart.")
                .build());
        command.addOption(many(String.class, given -> jsonSets = given, "--set-json")
                .paramLabel("KEY=JSON")
                .description("Set values as JSON; may be repeated.")
                .build());
        command.addOption(many(String.class, given -> typedSets = given, "--set")
                .paramLabel("KEY=VALUE")
                .description("Set values in Helm's grammar (a.b=c,d[0]=e,f={x,y}); may be repeated.")
                .build());
        command.addOption(many(String.class, given -> textSets = given, "--set-string")
                .paramLabel("KEY=TEXT")
                .description("Set values as text; may be repeated.")
                .build());
        command.addOption(many(String.class, given -> fileSets = given, "--set-file")
                .paramLabel("KEY=FILE")
                .description("Set values to the text of a file; may be repeated.")
                .build());
        command.addOption(flag(given -> lenient = given, "--lenient")
                .description("Warn of unknown keys instead of refusing them.")
                .build());
    }

    /** The merged and checked values. */
    MergedValues read(Catalogue catalogue, InputStream in) {
        return given(catalogue, in).merged();
    }

    /** What was given, and the values that it adds up to. */
    GivenValues given(InputStream in) {
        return given(Catalogue.load(), in);
    }

    /**
     * What was given for each of several releases: the values file of each lies above the other files. Safe for several
     * threads.
     */
    Function<ReleaseFiles, GivenValues> givenForEach() {
        Catalogue catalogue = Catalogue.load();
        Reading reading = new Reading(catalogue, check(catalogue)::check, InputStream.nullInputStream());
        return release -> reading.given(request(profiles, with(release.file().toString())));
    }

    /** Whether any of these options was used. */
    boolean used() {
        return Stream.of(profiles, files, jsonSets, typedSets, textSets, fileSets)
                .anyMatch(given -> !given.isEmpty());
    }

    /** Whether they come from files. */
    boolean readsFiles() {
        return !files.isEmpty();
    }

    /** What was given and a profile, before the files. */
    GivenValues withProfile(String name, InputStream in) {
        return given(Catalogue.load(), request(List.of(name), files), in);
    }

    /** What was given and one more file. */
    GivenValues withFile(String file, InputStream in) {
        return given(Catalogue.load(), request(profiles, List.of(file)), in);
    }

    /** A name for what is given: that of the last file, or of the last profile. */
    String title() {
        if (!files.isEmpty()) {
            return Subject.title(files.get(files.size() - 1));
        }
        return profiles.isEmpty() ? Profiles.STANDARD : profiles.get(profiles.size() - 1);
    }

    boolean readsStandardInput() {
        return files.contains("-");
    }

    private GivenValues given(Catalogue catalogue, InputStream in) {
        return given(catalogue, request(profiles, files), in);
    }

    private static GivenValues given(Catalogue catalogue, ValuesRequest request, InputStream in) {
        return new Reading(catalogue, check(catalogue)::check, in).given(request);
    }

    private static ShapedCheck check(Catalogue catalogue) {
        return ShapedCheck.of(catalogue.written(), () -> SchemaCheck.of(Catalogue.schema(), "values")
                .suggesting(catalogue::didYouMean));
    }

    private ValuesRequest request(List<String> profiles, List<String> files) {
        Map<SetOption, List<String>> sets = new EnumMap<>(SetOption.class);
        sets.put(SetOption.JSON, jsonSets);
        sets.put(SetOption.TYPED, typedSets);
        sets.put(SetOption.STRING, textSets);
        sets.put(SetOption.FILE, fileSets);
        return new ValuesRequest(profiles, files, under, sets, lenient);
    }

    private List<String> with(String file) {
        List<String> all = new ArrayList<>(files);
        all.add(file);
        return all;
    }
}
