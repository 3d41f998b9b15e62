package redisha.drill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redisha.drill.fault.Fault;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.LoadPlan;
import redisha.drill.timeline.Promise;
import redisha.drill.timeline.Timers;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;

/** What the scenarios promise of one release under one load, as the timers of its configuration decide. */
public record Outlook(Timers timers, LoadPlan load) {

    public static Outlook of(List<Manifest> manifests, LoadPlan load) {
        return new Outlook(TimersReader.read(new Manifests(manifests)), load);
    }

    /** All promises in one line; of a fault whose forms promise different things those of each, behind its name. */
    public String promises(Fault fault) {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        IntStream.of(1, 2).mapToObj(fault::form).forEach(form -> forms.computeIfAbsent(
                        text(fault.budget(form, timers, load)), each -> new ArrayList<>())
                .add(form));
        return forms.size() == 1
                ? forms.keySet().iterator().next()
                : forms.entrySet().stream()
                        .map(form -> String.join(", ", form.getValue()) + ": " + form.getKey())
                        .collect(Collectors.joining(". "));
    }

    private static String text(Budget budget) {
        return budget.promises().stream().map(Promise::text).collect(Collectors.joining("; "));
    }
}
