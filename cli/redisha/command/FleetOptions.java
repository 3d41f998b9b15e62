package redisha.command;

import static redisha.command.Takes.many;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import redisha.finding.UserError;
import redisha.values.ReleaseFiles;

/** Many releases in one run. */
final class FleetOptions {

    private List<Path> paths = new ArrayList<>();

    void addTo(CommandSpec command) {
        command.addOption(many(Path.class, given -> paths = given, "--release-from")
                .paramLabel("PATH")
                .arity("1..*")
                .description(
                        "A release for each values file, named as the file or as the folder of its values.yaml; a folder"
                                + " stands for the releases in it. Values from -f lie below, those from --set above.")
                .build());
    }

    boolean used() {
        return !paths.isEmpty();
    }

    /**
     * The releases.
     *
     * @param named whether a release was given a name beside them
     * @throws UserError when they cannot be told apart, or the other values can be read only once
     */
    List<ReleaseFiles> releases(ValuesOptions values, boolean named) {
        if (named) {
            throw new UserError(
                    "a release is named, and --release-from names others",
                    "Leave the name out: each file gives its own.");
        }
        if (values.readsStandardInput()) {
            throw new UserError(
                    "-f - and --release-from are given at once",
                    "Write the common values into a file, and give that with -f.");
        }
        return ReleaseFiles.of(paths);
    }
}
