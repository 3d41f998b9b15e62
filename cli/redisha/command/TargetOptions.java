package redisha.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import redisha.model.Target;

/** A release and where it goes. */
final class TargetOptions {

    @Parameters(
            paramLabel = "RELEASE",
            arity = "0..1",
            description = "Name of the release. Default: " + PlaceOptions.RELEASE + ".")
    private String release;

    @Mixin
    private PlaceOptions place;

    /** Whether the user gave a name. */
    boolean isNamed() {
        return release != null;
    }

    PlaceOptions place() {
        return place;
    }

    Target target() {
        return place.target(isNamed() ? release : PlaceOptions.RELEASE);
    }
}
