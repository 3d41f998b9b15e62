package redisha.rule.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redisha.manifest.Spot;
import redisha.quantity.Amount;

/**
 * What a PersistentVolumeClaim asks for, with what the API server fills in.
 *
 * @param storage the requested size, as it is written
 * @param rest everything else that cannot change
 */
record ClaimSpec(String storage, Map<String, Object> rest) {
    private static final List<String> AS_GIVEN = List.of(
            "storageClassName", "volumeName", "selector", "dataSource", "dataSourceRef", "volumeAttributesClassName");

    static ClaimSpec of(Spot spec) {
        Map<String, Object> rest = new LinkedHashMap<>();
        rest.put("accessModes", spec.at("accessModes").plain());
        rest.put("volumeMode", spec.at("volumeMode").text().orElse("Filesystem"));
        AS_GIVEN.forEach(field -> rest.put(field, spec.at(field).plain()));
        return new ClaimSpec(spec.at("resources", "requests", "storage").written(), rest);
    }

    /** The requested size in bytes; empty when it cannot be read. */
    Optional<BigDecimal> bytes() {
        return Amount.parse(storage).map(Amount::number);
    }

    /** Whether it asks for less; not, when either size cannot be read. */
    boolean isSmallerThan(ClaimSpec other) {
        return bytes().flatMap(one -> other.bytes().map(two -> one.compareTo(two) < 0))
                .orElse(false);
    }
}
