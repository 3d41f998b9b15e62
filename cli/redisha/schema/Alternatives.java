package redisha.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value that fits none of several alternatives ({@code anyOf}, {@code oneOf}) gets the complaints of all of them; only
 * those of the alternative that was probably meant help.
 */
final class Alternatives {
    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf");
    private static final Set<String> NAMED_STEPS = Set.of("properties", "patternProperties");
    private static final Set<String> STEPS = Set.of("additionalProperties", "additionalItems", "items", "contains");
    private static final Set<String> NUMBERED = Set.of("allOf", "anyOf", "oneOf", "dependencies");

    /** One place of the instance that was held against alternatives: how far both ways had come. */
    private record Choice(List<Object> evaluation, List<Object> instance) {}

    private Alternatives() {}

    /** One complaint, or those of one alternative, for each choice that failed. */
    static List<Fault> collapsed(List<Fault> faults) {
        return collapsed(faults, 0);
    }

    private static List<Fault> collapsed(List<Fault> faults, int from) {
        List<Fault> collapsed = new ArrayList<>();
        Map<Choice, List<Fault>> choices = new LinkedHashMap<>();
        for (Fault fault : faults) {
            Choice choice = choice(fault, from);
            if (choice == null) {
                collapsed.add(fault);
            } else {
                choices.computeIfAbsent(choice, key -> new ArrayList<>()).add(fault);
            }
        }
        choices.forEach((choice, members) -> collapsed.addAll(meant(choice, members)));
        // The choice itself complains beside its alternatives; alone it means that several of them fit.
        collapsed.removeIf(fault -> CHOICES.contains(fault.keyword())
                && choices.containsKey(new Choice(fault.evaluation(), fault.instance())));
        return collapsed;
    }

    private static List<Fault> meant(Choice choice, List<Fault> members) {
        int depth = choice.evaluation().size();
        Map<Object, List<Fault>> branches = new LinkedHashMap<>();
        members.forEach(fault -> branches.computeIfAbsent(fault.evaluation().get(depth), key -> new ArrayList<>())
                .add(fault));
        return branches.values().stream()
                .filter(branch -> branch.stream().noneMatch(fault -> wrongKind(fault, choice)))
                .min(Comparator.comparingInt(List::size))
                .map(branch -> collapsed(branch, depth + 1))
                .orElseGet(() -> List.of(allKinds(members, choice)));
    }

    private static boolean wrongKind(Fault fault, Choice choice) {
        return fault.keyword().equals("type") && fault.instance().equals(choice.instance());
    }

    private static Fault allKinds(List<Fault> members, Choice choice) {
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        Fault first = null;
        for (Fault fault : members) {
            if (wrongKind(fault, choice)) {
                first = first == null ? fault : first;
                addTypes(types, fault.demand());
            }
        }
        return first.withDemand(types);
    }

    private static void addTypes(ArrayNode types, JsonNode demand) {
        if (demand.isArray()) {
            demand.forEach(types::add);
        } else {
            types.add(demand);
        }
    }

    /** The first choice on the way to a fault, after the given number of steps through the schema. */
    private static Choice choice(Fault fault, int from) {
        List<Object> way = fault.evaluation();
        int instanceSteps = 0;
        for (int i = 0; i < way.size() - 1; i++) {
            String keyword = way.get(i).toString();
            if (i >= from && CHOICES.contains(keyword) && way.get(i + 1) instanceof Integer) {
                return new Choice(way.subList(0, i + 1), fault.instance().subList(0, instanceSteps));
            }
            if (NAMED_STEPS.contains(keyword)) {
                instanceSteps++;
                i++;
            } else if (STEPS.contains(keyword)) {
                instanceSteps++;
                i += way.get(i + 1) instanceof Integer ? 1 : 0;
            } else if (NUMBERED.contains(keyword)) {
                i++;
            }
        }
        return null;
    }
}
