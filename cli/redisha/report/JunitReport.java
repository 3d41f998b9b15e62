package redisha.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.finding.Voice;

/** An object is a test case, an error or a warning its failure. */
final class JunitReport {

    private JunitReport() {}

    static String write(Report report) {
        return new JunitSuite("validate", cases(report)).write();
    }

    static List<JunitSuite.Case> cases(Report report) {
        List<JunitSuite.Case> cases = new ArrayList<>();
        byObject(report).forEach((object, findings) -> cases.add(testCase(object, findings)));
        return cases;
    }

    private static Map<String, List<Finding>> byObject(Report report) {
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        for (Finding finding : report.findings()) {
            String object = finding.object().isEmpty() ? finding.where().source() : finding.object();
            findings.computeIfAbsent(object, key -> new ArrayList<>()).add(finding);
        }
        if (findings.isEmpty()) {
            findings.put(report.objects().size() + " objects", List.of());
        }
        return findings;
    }

    private static JunitSuite.Case testCase(String object, List<Finding> findings) {
        return new JunitSuite.Case(
                object,
                JunitSuite.Kind.FAILURE,
                findings.stream()
                        .filter(each -> each.severity() != Severity.INFO)
                        .map(each -> new JunitSuite.Remark(
                                each.rule(), Voice.fault(each), each.where() + "\n" + each.hint()))
                        .toList());
    }
}
