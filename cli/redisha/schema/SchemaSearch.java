package redisha.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.UserError;
import redisha.manifest.Manifest;

/**
 * The schemas of one run: those of the places that the user named, in that order, then those that redisha brings along.
 * Safe for several threads.
 */
public final class SchemaSearch {
    private static final String NO_SCHEMA = "schema/no-schema";

    private final KubernetesSchemas bundled;
    private final int minor;
    private final List<Location> locations;
    private final boolean strict;
    private final Map<String, Optional<SchemaCheck>> found = new ConcurrentHashMap<>();

    private SchemaSearch(int minor, List<Location> locations, boolean strict) {
        this.bundled = KubernetesSchemas.of(minor);
        this.minor = minor;
        this.locations = locations;
        this.strict = strict;
    }

    /**
     * @param minor 28 stands for Kubernetes 1.28
     * @param locations folders and files in one of kubeconform's layouts, templates of paths with its variables, files of
     *     CustomResourceDefinitions, {@code default}
     * @param strict a kind without a schema is an error
     * @throws UserError for a location that cannot be used
     */
    public static SchemaSearch of(int minor, List<String> locations, boolean strict) {
        return new SchemaSearch(minor, locations.stream().map(Locations::of).toList(), strict);
    }

    /**
     * All problems of an object, as {@link KubernetesSchemas#check} tells them.
     *
     * @throws UserError when the schema of its kind is broken
     */
    public List<Finding> check(Manifest manifest) {
        return found.computeIfAbsent(manifest.apiVersion() + " " + manifest.kind(), kind -> find(manifest))
                .map(check -> check.check(manifest.tree()))
                .orElseGet(
                        () -> bundled.check(manifest).stream().map(this::graver).toList());
    }

    /** Empty when the schema of redisha is the first, which has more to say than a schema alone. */
    private Optional<SchemaCheck> find(Manifest manifest) {
        if (locations.isEmpty()) {
            return Optional.empty();
        }
        Optional<SchemaCheck> brought = bundled.find(manifest);
        return locations.stream()
                .flatMap(location -> location.find(manifest, minor).stream())
                .findFirst()
                .filter(check -> brought.filter(same -> same == check).isEmpty());
    }

    private Finding graver(Finding finding) {
        return strict && finding.rule().equals(NO_SCHEMA)
                ? new Finding(
                        NO_SCHEMA,
                        Severity.ERROR,
                        finding.where(),
                        finding.subject(),
                        finding.problem(),
                        finding.hint())
                : finding;
    }
}
