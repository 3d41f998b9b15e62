package redisha.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import redisha.finding.Finding;

/** Lets rules speak. */
public final class Judge {
    private static final Map<Rule, About> PAGES = new ConcurrentHashMap<>();

    private Judge() {}

    /** What a rule says about itself; the rule makes that anew each time it is asked, this asks it once. */
    public static About about(Rule rule) {
        return PAGES.computeIfAbsent(rule, Rule::about);
    }

    /** What the rules find, sorted by place; namespaces are judged side by side on the processors there are. */
    public static List<Finding> findings(Evidence evidence, List<Rule> rules) {
        return findings(evidence.parts(), rules);
    }

    static List<Finding> findings(Stream<Evidence> parts, List<Rule> rules) {
        Map<Rule, About> asked = new LinkedHashMap<>();
        rules.forEach(rule -> asked.put(rule, about(rule)));
        return parts.flatMap(part -> findings(part, asked).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Finding> findings(Evidence evidence, Map<Rule, About> rules) {
        List<Finding> findings = new ArrayList<>();
        rules.forEach((rule, about) -> {
            Verdict verdict = new Verdict(about);
            rule.judge(evidence, verdict);
            findings.addAll(verdict.findings());
        });
        return findings;
    }
}
