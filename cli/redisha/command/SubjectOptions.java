package redisha.command;

import static redisha.command.Takes.many;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.Nearest;
import redisha.finding.UserError;
import redisha.manifest.Loaded;
import redisha.manifest.ManifestFiles;
import redisha.values.GivenValues;
import redisha.values.Profiles;

/** Which releases are drilled. */
final class SubjectOptions {

    private List<String> manifests = new ArrayList<>();
    private List<String> compared = new ArrayList<>();
    private final ReleaseOptions release = new ReleaseOptions();

    void addTo(CommandSpec command) {
        command.addOption(many(String.class, given -> manifests = given, "--manifests")
                .paramLabel("PATH")
                .description(
                        "Drill these objects instead of what values render to; '-' for standard input; may be repeated.")
                .build());
        command.addOption(many(String.class, given -> compared = given, "--compare")
                .paramLabel("RELEASE")
                .arity("2..*")
                .description(
                        "Drill several releases side by side, each a values file, manifests or the name of a profile.")
                .build());
        release.addTo(command);
    }

    /**
     * Refuses what cannot be carried out.
     *
     * @throws UserError when options exclude each other
     */
    void check() {
        if (!manifests.isEmpty() && release.values().used()) {
            throw new UserError("manifests and values are given at once", "Give --manifests, or values with -f.");
        }
        if (!compared.isEmpty() && (!manifests.isEmpty() || release.values().readsFiles())) {
            throw new UserError(
                    "--compare names all that is drilled, and -f or --manifests names something else",
                    "Name all of them after --compare; --set and the like change each.");
        }
    }

    /**
     * What is drilled, in the order in which it is told.
     *
     * @throws UserError when something cannot be read
     */
    List<Subject> subjects(InputStream in) {
        if (!compared.isEmpty()) {
            return compared.stream().map(name -> compared(name, in)).toList();
        }
        return List.of(
                manifests.isEmpty()
                        ? ofValues(release.values().title(), release.values().given(in))
                        : ofManifests(manifests, ManifestFiles.read(manifests, in)));
    }

    private Subject compared(String name, InputStream in) {
        if (Profiles.names().contains(name)) {
            return ofValues(name, release.values().withProfile(name, in));
        }
        if (!name.equals("-") && !Files.exists(Path.of(name))) {
            throw unknown(name);
        }
        Loaded loaded = ManifestFiles.read(List.of(name), in);
        return loaded.manifests().isEmpty()
                ? ofValues(Subject.title(name), release.values().withFile(name, in))
                : ofManifests(List.of(name), loaded);
    }

    private static UserError unknown(String name) {
        String near = Nearest.word(name, Profiles.names())
                .map(profile -> "Did you mean '" + profile + "'? ")
                .orElse("");
        return new UserError(
                "--compare: there is no file and no profile '" + name + "'",
                near + "Profiles: " + String.join(", ", Profiles.names()) + ".");
    }

    private Subject ofValues(String title, GivenValues given) {
        return new Subject(title, release.rendered(given.merged()).placed(title));
    }

    private static Subject ofManifests(List<String> paths, Loaded loaded) {
        return new Subject(String.join(", ", paths.stream().map(Subject::title).toList()), loaded.complete());
    }
}
