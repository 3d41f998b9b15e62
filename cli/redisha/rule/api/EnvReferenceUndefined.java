package redisha.rule.api;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Rule;
import redisha.rule.Verdict;
import redisha.rule.Workload;

/** A variable builds on variables that come before it. */
final class EnvReferenceUndefined implements Rule {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\$|\\$\\((?<name>[A-Za-z_][A-Za-z0-9_]*)\\)");
    /** What Kubernetes itself adds for each Service of the namespace. */
    private static final Pattern OF_SERVICE = Pattern.compile("[A-Z0-9_]+_(SERVICE_HOST|SERVICE_PORT.*|PORT|PORT_.*)");

    @Override
    public About about() {
        return About.api(
                "env-reference-undefined",
                Severity.WARNING,
                "$(NAME) in the value of a variable means a variable that comes earlier in the list.",
                "Otherwise the text '$(NAME)' stays as it is (Kubernetes documentation, Define Dependent Environment"
                        + " Variables).",
                "Define the variable further up, or write $$(NAME) when the text is meant.",
                "ENV-07");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Workload workload : evidence.workloads()) {
            workload.allContainers().forEach(container -> judge(container, verdict));
        }
    }

    private static void judge(Spot container, Verdict verdict) {
        Set<String> all = container.at("env").items().stream()
                .map(variable -> variable.at("name").textOrEmpty())
                .collect(Collectors.toSet());
        Set<String> earlier = new HashSet<>();
        for (Spot variable : container.at("env").items()) {
            Spot value = variable.at("value");
            Matcher reference = REFERENCE.matcher(value.textOrEmpty());
            while (reference.find()) {
                String name = reference.group("name");
                if (name == null
                        || earlier.contains(name)
                        || OF_SERVICE.matcher(name).matches()) {
                    continue;
                }
                if (all.contains(name)) {
                    verdict.broken(value, "$(" + name + ") stands before its definition");
                } else if (!mayComeFromElsewhere(name, container)) {
                    verdict.broken(value, "$(" + name + ") is defined nowhere in this container");
                }
            }
            earlier.add(variable.at("name").textOrEmpty());
        }
    }

    /** Whether a variable of this name may be among those of a ConfigMap or Secret. */
    private static boolean mayComeFromElsewhere(String name, Spot container) {
        return container.at("envFrom").items().stream()
                .anyMatch(source -> name.startsWith(source.at("prefix").textOrEmpty()));
    }
}
