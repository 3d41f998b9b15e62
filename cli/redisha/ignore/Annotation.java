package redisha.ignore;

import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;

/** {@code redisha.dev/ignore} on an object: lines of {@code rule=reason}, which hold for this object. */
final class Annotation {
    private static final String KEY = "redisha.dev/ignore";

    private Annotation() {}

    static Stream<Suppression> suppressions(Manifest manifest) {
        Spot spot = manifest.spot().at("metadata", "annotations", KEY);
        return spot.text().stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(line -> suppression(manifest, spot, line));
    }

    private static Suppression suppression(Manifest manifest, Spot spot, String line) {
        int equals = line.indexOf('=');
        return new Suppression(
                (equals < 0 ? line : line.substring(0, equals)).strip(),
                equals < 0 ? "" : line.substring(equals + 1).strip(),
                spot.where(),
                manifest.id(),
                spot.path(),
                new Scope.OneObject(manifest.id(), manifest.tree().where().source()));
    }
}
