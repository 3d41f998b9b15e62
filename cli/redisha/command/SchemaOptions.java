package redisha.command;

import static redisha.command.Takes.flag;
import static redisha.command.Takes.many;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import redisha.schema.SchemaSearch;

/** Which schemas there are, and what it means when there is none. */
final class SchemaOptions {

    private List<String> locations = new ArrayList<>();
    private boolean strict;

    void addTo(CommandSpec command) {
        command.addOption(many(String.class, given -> locations = given, "--schema-location")
                .paramLabel("PATH")
                .description(
                        "Schemas of other kinds: a folder, a file or a template of paths in kubeconform's layout, or"
                                + " CustomResourceDefinitions; may be repeated, the first that has the kind wins.")
                .build());
        command.addOption(flag(given -> strict = given, "--strict")
                .description("A kind without a schema is an error.")
                .build());
    }

    SchemaSearch search(int minor) {
        return SchemaSearch.of(minor, locations, strict);
    }
}
