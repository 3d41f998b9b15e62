package redisha.report;

import java.util.List;

/** A question to a workload, a budget or a loss is a test case; what nobody required does not fail but is skipped. */
final class CapacityJunit {

    private CapacityJunit() {}

    static String write(CapacityReport report) {
        return new JunitSuite("capacity", cases(report)).write();
    }

    static List<JunitSuite.Case> cases(CapacityReport report) {
        return Answer.of(report).stream()
                .map(answer -> testCase(answer, report))
                .toList();
    }

    private static JunitSuite.Case testCase(Answer answer, CapacityReport report) {
        boolean required = report.required().contains(answer.question());
        return new JunitSuite.Case(
                answer.question() + ": " + answer.subject(),
                required ? JunitSuite.Kind.FAILURE : JunitSuite.Kind.SKIPPED,
                answer.fits() ? List.of() : List.of(remark(answer, required)));
    }

    private static JunitSuite.Remark remark(Answer answer, boolean required) {
        return new JunitSuite.Remark(
                "capacity/" + answer.question(),
                Words.of(answer.question(), answer.verdict()) + (required ? "" : " (not required)"),
                String.join("\n", answer.reasons()));
    }
}
