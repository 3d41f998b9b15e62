package redisha.command;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import redisha.model.Target;

/** A release and where it goes. */
final class TargetOptions {

    @Parameters(
            paramLabel = "RELEASE",
            arity = "0..1",
            defaultValue = "redis-ha",
            description = "Name of the release. Default: ${DEFAULT-VALUE}.")
    private String release;

    @Mixin
    private PlaceOptions place;

    Target target() {
        return place.target(release);
    }
}
