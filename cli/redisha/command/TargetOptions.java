package redisha.command;

import static redisha.command.Takes.word;

import picocli.CommandLine.Model.CommandSpec;
import redisha.model.Target;

/** A release and where it goes. */
final class TargetOptions {

    private String release;
    private final PlaceOptions place = new PlaceOptions();

    void addTo(CommandSpec command) {
        command.addPositional(word(String.class, given -> release = given)
                .paramLabel("RELEASE")
                .arity("0..1")
                .description("Name of the release. Default: " + PlaceOptions.RELEASE + ".")
                .build());
        place.addTo(command);
    }

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
