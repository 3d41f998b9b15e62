package redisha.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import redisha.finding.Finding;
import redisha.manifest.Manifest;

/**
 * The objects of one minor version of Kubernetes, as its API server decodes them: unknown keys, wrong types, values
 * outside their closed set or range. Only what occurs is loaded, and once. Safe for several threads.
 */
public final class KubernetesSchemas {
    /** 28 stands for Kubernetes 1.28. */
    public static final int OLDEST_MINOR = 28;

    public static final int NEWEST_MINOR = 36;

    /** The ids of all that a check may find. */
    public static final List<String> RULES = List.of(
            "schema/closed-set",
            "schema/key-name",
            "schema/length",
            "schema/no-schema",
            "schema/pattern",
            "schema/range",
            "schema/removed-api",
            "schema/required",
            "schema/shape",
            "schema/type",
            "schema/unknown-api",
            "schema/unknown-key",
            "schema/unknown-kind");

    private static final String LAYER = "schema";
    private static final Set<String> MAY_HAVE_COME_LATER = Set.of("schema/unknown-key", "schema/closed-set");

    /** Kinds that are no part of Kubernetes; their schemas hold for every minor. */
    private static final Map<String, String> CUSTOM = Map.of(
            "monitoring.coreos.com.v1.PrometheusRule", "/schemas/crd/monitoring.coreos.com/prometheusrule_v1.json",
            "monitoring.coreos.com.v1.ServiceMonitor", "/schemas/crd/monitoring.coreos.com/servicemonitor_v1.json");

    /** A class of its own, since it is loaded when it is needed and most runs never do. */
    private static final class Identity {
        static final SchemaCheck CHECK = SchemaCheck.of(
                """
                {"type": "object", "required": ["apiVersion", "kind"], "properties": {
                  "apiVersion": {"type": "string", "minLength": 1}, "kind": {"type": "string", "minLength": 1}}}
                """,
                LAYER);
    }

    private static final Map<Integer, KubernetesSchemas> MINORS = new ConcurrentHashMap<>();
    private static final Map<String, SchemaDocument> DOCUMENTS = new ConcurrentHashMap<>();

    private final int minor;
    private final Map<String, SchemaCheck> checks = new ConcurrentHashMap<>();

    private KubernetesSchemas(int minor) {
        this.minor = minor;
    }

    /** @throws IllegalArgumentException for a minor that has no schemas here */
    public static KubernetesSchemas of(int minor) {
        if (minor < OLDEST_MINOR || minor > NEWEST_MINOR) {
            throw new IllegalArgumentException("no schemas for Kubernetes 1." + minor);
        }
        return MINORS.computeIfAbsent(minor, KubernetesSchemas::new);
    }

    /**
     * All problems of an object, sorted by place; the subject is the path inside it. A kind without a schema is one
     * finding: an error when Kubernetes is known to refuse it, otherwise the note {@code schema/no-schema}.
     */
    public List<Finding> check(Manifest manifest) {
        if (manifest.apiVersion().isEmpty() || manifest.kind().isEmpty()) {
            return Identity.CHECK.check(manifest.tree());
        }
        return withDates(manifest, findings(manifest));
    }

    private List<Finding> findings(Manifest manifest) {
        String definition = definition(manifest);
        String bundle = bundle(definition);
        return Shapes.ofResource(bundle).fit(definition, manifest.tree())
                ? List.of()
                : find(definition, bundle)
                        .map(check -> check.check(manifest.tree()))
                        .orElseGet(() -> List.of(ServedApis.stranger(manifest, minor)));
    }

    /** The check for the objects of this kind, empty when there is none. */
    Optional<SchemaCheck> find(Manifest manifest) {
        String definition = definition(manifest);
        return find(definition, bundle(definition));
    }

    private static String definition(Manifest manifest) {
        return manifest.apiVersion().replace('/', '.') + "." + manifest.kind();
    }

    private String bundle(String definition) {
        return CUSTOM.getOrDefault(definition, "/schemas/kubernetes/v1." + minor + ".json");
    }

    private Optional<SchemaCheck> find(String definition, String bundle) {
        SchemaCheck known = checks.get(definition);
        if (known != null) {
            return Optional.of(known);
        }
        SchemaDocument document = document(bundle);
        if (!document.defines(definition)) {
            return Optional.empty();
        }
        return Optional.of(checks.computeIfAbsent(definition, key -> SchemaCheck.ofObject(document, key, LAYER)));
    }

    private static SchemaDocument document(String resource) {
        return DOCUMENTS.computeIfAbsent(resource, SchemaDocument::ofResource);
    }

    /** What this minor does not know yet but a later one does is no misspelling. */
    private List<Finding> withDates(Manifest manifest, List<Finding> findings) {
        List<Finding> dated = new ArrayList<>(findings);
        for (int later = NEWEST_MINOR; later > minor && dated.stream().anyMatch(KubernetesSchemas::early); later--) {
            List<Finding> remaining = of(later).findings(manifest);
            String hint = "Kubernetes has it from 1." + later + " on.";
            dated.replaceAll(
                    finding -> early(finding) && !holds(remaining, finding) ? withHint(finding, hint) : finding);
            if (dated.equals(findings)) {
                break;
            }
        }
        return dated;
    }

    private static boolean early(Finding finding) {
        return MAY_HAVE_COME_LATER.contains(finding.rule());
    }

    private static boolean holds(List<Finding> findings, Finding finding) {
        return findings.stream()
                .anyMatch(other -> other.rule().equals(finding.rule())
                        && other.where().equals(finding.where())
                        && other.subject().equals(finding.subject()));
    }

    private static Finding withHint(Finding finding, String hint) {
        return Finding.error(finding.rule(), finding.where(), finding.subject(), finding.problem(), hint);
    }
}
