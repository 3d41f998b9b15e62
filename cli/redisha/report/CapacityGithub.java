package redisha.report;

import java.util.stream.Collectors;

/** An annotation for each answer that is not as it should be: an error where the question is required, else a warning. */
final class CapacityGithub {

    private CapacityGithub() {}

    static String write(CapacityReport report) {
        return Answer.of(report).stream()
                        .filter(answer -> !answer.fits())
                        .map(answer -> command(answer, report))
                        .collect(Collectors.joining())
                + report.summary() + "\n";
    }

    private static String command(Answer answer, CapacityReport report) {
        String level = report.required().contains(answer.question()) ? "error" : "warning";
        String message = answer.subject() + " " + Words.of(answer.question(), answer.verdict()) + ": "
                + String.join("\n", answer.reasons());
        return "::" + level + " title=" + GithubReport.property("capacity/" + answer.question()) + "::"
                + GithubReport.data(message) + "\n";
    }
}
