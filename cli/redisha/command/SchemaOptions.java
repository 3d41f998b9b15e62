package redisha.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import redisha.schema.SchemaSearch;

/** Which schemas there are, and what it means when there is none. */
final class SchemaOptions {

    @Option(
            names = "--schema-location",
            paramLabel = "PATH",
            description = "Schemas of other kinds: a folder, a file or a template of paths in kubeconform's layout, or"
                    + " CustomResourceDefinitions; may be repeated, the first that has the kind wins.")
    private List<String> locations = new ArrayList<>();

    @Option(names = "--strict", description = "A kind without a schema is an error.")
    private boolean strict;

    SchemaSearch search(int minor) {
        return SchemaSearch.of(minor, locations, strict);
    }
}
