package redisha.rule.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.Evidence;

/**
 * An installed object and what it is to become.
 *
 * @param installed the object as it is
 * @param wanted the object of the input
 */
record Update(Manifest installed, Manifest wanted) {

    /** The objects of these kinds that are installed and in the input as well; none when nothing is known to be installed. */
    static List<Update> of(Evidence evidence, String... kinds) {
        return evidence.before().stream()
                .flatMap(before -> evidence.manifests()
                        .ofKind(kinds)
                        .flatMap(wanted -> before
                                .find(wanted.kind(), wanted.namespace(), wanted.name())
                                .map(installed -> new Update(installed, wanted))
                                .stream()))
                .toList();
    }

    Spot before(String... keys) {
        return installed.spot().at(keys);
    }

    Spot after(String... keys) {
        return wanted.spot().at(keys);
    }

    /** {@code kubectl delete statefulset cache-redis-ha}, with the namespace when the object names one. */
    String deletion(String... options) {
        List<String> words =
                new ArrayList<>(List.of("kubectl", "delete", wanted.kind().toLowerCase(Locale.ROOT), wanted.name()));
        if (!wanted.namespace().isEmpty()) {
            words.addAll(List.of("-n", wanted.namespace()));
        }
        words.addAll(List.of(options));
        return String.join(" ", words);
    }
}
