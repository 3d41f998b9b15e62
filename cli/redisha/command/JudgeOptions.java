package redisha.command;

import java.util.Optional;
import picocli.CommandLine.Mixin;
import redisha.manifest.Manifests;

/** By what objects are judged. */
final class JudgeOptions {

    @Mixin
    private RuleChoice choice;

    @Mixin
    private IgnoreOptions ignore;

    @Mixin
    private SchemaOptions schemas;

    /**
     * @param minor of the cluster that the objects go to
     * @param before what is installed there now, if that is known
     */
    Validation validation(int minor, Optional<Manifests> before) {
        choice.check(Validation.IDS);
        return new Validation(minor, schemas.search(minor), choice, ignore.configuration(), before);
    }
}
