package redisha.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.expression.Expression;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.yaml.Tree;
import redisha.yaml.YamlReader;

/** What every part of the reading needs: the merged values, the names made so far, and a place to say what is wrong. */
record Reading(Target target, Section root, Names names, int replicas, Expression.Scope scope, Problems problems) {
    private static final String OPENSHIFT = "security.openshift.io/v1";
    private static final List<String> OWNED_BY_OPENSHIFT = List.of("fsGroup", "runAsUser", "runAsGroup");

    /** The text with its Helm expressions evaluated, empty when there is none. */
    String templated(Section section, String key) {
        String text = section.text(key);
        if (!Expression.isTemplated(text)) {
            return text;
        }
        try {
            return Expression.evaluate(text, section.where(key), scope);
        } catch (UserError fault) {
            problems.fault(section, key, fault);
            return "";
        }
    }

    /** A list whose texts, at any depth, are evaluated. */
    List<Object> templatedList(Section section, String key) {
        Tree value = section.value(key);
        return value instanceof Tree.Sequence list
                ? list.items().stream()
                        .map(item -> evaluated(section, key, item))
                        .toList()
                : List.of();
    }

    /** A block given as a map, or as a text that becomes YAML once its expressions are evaluated. */
    Map<String, Object> templatedBlock(Section section, String key) {
        if (section.value(key) instanceof Tree.Mapping) {
            return section.fragment(key);
        }
        String text = templated(section, key);
        Where where = section.where(key);
        try {
            List<Tree> documents = YamlReader.read(where.toString(), text);
            if (documents.isEmpty() || documents.get(0).plain() == null) {
                return Map.of();
            }
            if (documents.size() == 1 && documents.get(0) instanceof Tree.Mapping map) {
                return new Section("", new Tree.Mapping(Map.of("", new Tree.Entry("", where, map)), where))
                        .fragment("");
            }
            problems.error(section, key, "is not a YAML map", "Write the block as a map of keys and values.");
        } catch (UserError fault) {
            problems.fault(section, key, fault);
        }
        return Map.of();
    }

    /** A security context as it reaches the pod: without what OpenShift decides itself, and without contradictions. */
    Map<String, Object> securityContext(Section section, String key) {
        Map<String, Object> context = section.fragment(key);
        if (leavesUsersToOpenShift()) {
            OWNED_BY_OPENSHIFT.forEach(context::remove);
            if (context.get("seLinuxOptions") instanceof Map<?, ?> options && options.isEmpty()) {
                context.remove("seLinuxOptions");
            }
        }
        if (Boolean.TRUE.equals(context.get("privileged"))) {
            context.remove("capabilities");
            context.remove("seLinuxOptions");
        }
        context.remove("enabled");
        return context;
    }

    boolean leavesUsersToOpenShift() {
        Section openshift = root.section("global").section("compatibility").section("openshift");
        return switch (openshift.text("adaptSecurityContext")) {
            case "force" -> true;
            case "auto" -> target.offers(OPENSHIFT);
            default -> false;
        };
    }

    Image image(Section image, String fallbackPullPolicy) {
        return new Image(image.text("repository"), image.text("tag"), image.text("pullPolicy", fallbackPullPolicy));
    }

    /** Whether a value is one of ours rather than something the user wrote. */
    boolean isBuiltIn(Section section, String key) {
        String source = section.where(key).source();
        return source.equals("default") || source.startsWith("profile ");
    }

    private Object evaluated(Section section, String key, Tree value) {
        if (value instanceof Tree.Mapping map) {
            Map<String, Object> all = new LinkedHashMap<>();
            map.entries()
                    .values()
                    .forEach(entry -> all.put(
                            evaluated(section, key, entry.key(), entry.where()),
                            evaluated(section, key, entry.value())));
            return all;
        }
        if (value instanceof Tree.Sequence list) {
            return list.items().stream()
                    .map(item -> evaluated(section, key, item))
                    .toList();
        }
        return value.plain() instanceof String text ? evaluated(section, key, text, value.where()) : value.plain();
    }

    private String evaluated(Section section, String key, String text, Where where) {
        try {
            return Expression.isTemplated(text) ? Expression.evaluate(text, where, scope) : text;
        } catch (UserError fault) {
            problems.fault(section, key, fault);
            return text;
        }
    }
}
