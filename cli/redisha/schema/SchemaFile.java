package redisha.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** A schema that somebody else made, which may be broken. */
final class SchemaFile {

    private SchemaFile() {}

    /** @throws UserError when it is no schema, with the place */
    static SchemaCheck read(Path file) {
        List<Tree> documents = YamlReader.read(file);
        if (documents.size() != 1 || !(documents.get(0) instanceof Tree.Mapping written)) {
            throw new UserError(
                    file + ": this is no JSON schema", "A schema is one map, such as {\"type\": \"object\"}.");
        }
        return check(written, Nodes.of(written));
    }

    /**
     * @param written the schema as the user has it, for the places of faults
     * @param schema what objects are held against
     * @throws UserError when it is broken
     */
    static SchemaCheck check(Tree.Mapping written, JsonNode schema) {
        List<Finding> faults = new ArrayList<>(SchemaDocument.meta(schema).check(written));
        references(written, faults);
        if (!faults.isEmpty()) {
            throw new UserError(faults);
        }
        try {
            return SchemaCheck.ofObject(SchemaDocument.foreign(schema), "schema");
        } catch (SchemaException e) {
            String reason = e.getMessage().lines().findFirst().orElse("").replaceFirst("^[\\w.]+Exception: ", "");
            throw new UserError(written.where().source() + ": the schema cannot be used: " + reason, "Correct it.");
        }
    }

    /** Only what stands in the same file is followed: nothing is fetched, and no other file is opened. */
    private static void references(Tree tree, List<Finding> faults) {
        if (tree instanceof Tree.Sequence list) {
            list.items().forEach(item -> references(item, faults));
        } else if (tree instanceof Tree.Mapping map) {
            if (map.get("$ref") instanceof Tree.Scalar reference
                    && !reference.source().startsWith("#")) {
                faults.add(Finding.error(
                        "schema-file/reference",
                        reference.where(),
                        "$ref",
                        "'" + reference.source() + "' lies outside of this file",
                        "Give a schema that stands alone."));
            }
            map.entries().values().forEach(entry -> references(entry.value(), faults));
        }
    }
}
