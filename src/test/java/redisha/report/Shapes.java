package redisha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.Suppressed;
import redisha.finding.Where;

/** Reports in which every part of a finding comes in every shape, and holds what the forms must escape. */
final class Shapes {
    private static final List<Where> PLACES = List.of(
            new Where("m.yaml", 3, 5),
            Where.of("<stdin>"),
            new Where("./my dir/größe, 100%.yaml", 1, 1),
            new Where("a:b#c?d.yaml", 7, 1),
            Where.of("--set replicas=5"));
    private static final List<String> TEXTS =
            List.of("plain", "", "<a&\"b\">: 100% #1, 'x' \\ ü😀", "two\r\nlines\0\u001b");

    static final Report EMPTY = report(List.of());
    static final Report ALL = report(findings());

    private Shapes() {}

    private static List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (Where where : PLACES) {
                for (String text : TEXTS) {
                    String object = text.isEmpty() ? "" : "Service/" + text;
                    findings.add(
                            new Finding("api/known", severity, where, object, text, "is wrong" + text, text, null));
                    findings.add(new Finding("input/unknown", severity, where, "", text, "no", "Yes.", PLACES.get(2)));
                }
            }
        }
        return findings;
    }

    private static Report report(List<Finding> findings) {
        Map<String, Report.RuleText> rules = Map.of("api/known", new Report.RuleText("Promise.", "Why.", "Remedy."));
        List<Suppressed> suppressed = findings.stream()
                .map(each -> new Suppressed(each, PLACES.get(2), each.cause() == null, "we \"know\""))
                .toList();
        return new Report(findings, suppressed, rules, List.of("Service/plain", "Pod/fine"), Map.of(), "1.36", -1);
    }
}
