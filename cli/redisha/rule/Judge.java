package redisha.rule;

import java.util.List;
import java.util.stream.Stream;
import redisha.finding.Finding;

/** Lets rules speak. */
public final class Judge {

    private Judge() {}

    /** What the rules find, sorted by place. */
    public static List<Finding> findings(Evidence evidence, List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> findings(evidence, rule))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Finding> findings(Evidence evidence, Rule rule) {
        Verdict verdict = new Verdict(rule.about());
        rule.judge(evidence, verdict);
        return verdict.findings().stream();
    }
}
