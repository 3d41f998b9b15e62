package redisha.command;

import static redisha.command.Takes.one;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import redisha.ignore.Configuration;
import redisha.schema.SchemaCheck;

/** Where the user wrote down what is not to be told. */
final class IgnoreOptions {
    private final Path folder;
    private Path config;

    void addTo(CommandSpec command) {
        command.addOption(one(Path.class, given -> config = given, "--config")
                .paramLabel("FILE")
                .description(
                        "Rules to ignore, with their reasons. Default: .redisha.yaml in the current folder, if there is one.")
                .build());
    }

    IgnoreOptions() {
        this(Path.of(""));
    }

    /** @param folder to look in when no file is named */
    IgnoreOptions(Path folder) {
        this.folder = folder;
    }

    /** Empty when no file is named and the usual one is not there. */
    Optional<Configuration> configuration() {
        return Optional.ofNullable(config)
                .or(() -> Optional.of(folder.resolve(".redisha.yaml")).filter(Files::exists))
                .map(file -> Configuration.read(
                        file, SchemaCheck.ofResource("/schemas/config.schema.json", "config")::check));
    }
}
