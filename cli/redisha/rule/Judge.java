package redisha.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redisha.finding.Finding;

/** Lets rules speak. */
public final class Judge {

    private Judge() {}

    /** What the rules find, sorted by place; namespaces are judged side by side on the processors there are. */
    public static List<Finding> findings(Evidence evidence, List<Rule> rules) {
        return findings(evidence.parts(), rules);
    }

    static List<Finding> findings(Stream<Evidence> parts, List<Rule> rules) {
        Map<Rule, About> asked = new LinkedHashMap<>();
        rules.forEach(rule -> asked.put(rule, rule.about()));
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
