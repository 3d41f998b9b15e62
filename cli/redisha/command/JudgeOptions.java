package redisha.command;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import redisha.manifest.Manifests;

/** By what objects are judged. */
final class JudgeOptions {

    private final RuleChoice choice = new RuleChoice();
    private final IgnoreOptions ignore = new IgnoreOptions();
    private final SchemaOptions schemas = new SchemaOptions();

    void addTo(CommandSpec command) {
        choice.addTo(command);
        ignore.addTo(command);
        schemas.addTo(command);
    }

    /**
     * @param minor of the cluster that the objects go to
     * @param before what is installed there now, if that is known
     */
    Validation validation(int minor, Optional<Manifests> before) {
        choice.check(Validation.IDS);
        return new Validation(minor, schemas.search(minor), choice, ignore.configuration(), before);
    }
}
