package redisha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redisha.schedule.filter.Placement;
import redisha.schedule.question.Install;
import redisha.schedule.question.Loss;
import redisha.schedule.question.Rollout;
import redisha.schedule.question.Verdict;

/**
 * What a question came to for one workload, budget or loss.
 *
 * @param subject {@code Kind/namespace/name}, or the loss
 * @param reasons sentences; a loss that is survived may have some, too
 */
record Answer(Question question, String subject, Verdict verdict, List<String> reasons) {

    Answer {
        reasons = List.copyOf(reasons);
    }

    boolean fits() {
        return verdict == Verdict.FITS;
    }

    /** All of them, in the order of the questions. */
    static List<Answer> of(CapacityReport report) {
        Install install = report.install();
        Rollout rollout = report.rollout();
        return Stream.of(
                        install.workloads().stream().map(line -> install(install, line)),
                        rollout.workloads().stream().map(Answer::change),
                        rollout.budgets().stream().map(Answer::guard),
                        survival(report))
                .flatMap(each -> each)
                .toList();
    }

    private static Answer install(Install install, Install.Line line) {
        List<String> reasons = new ArrayList<>();
        install.placements().stream()
                .filter(each -> !each.isPlaced() && isOf(line, each.pod()))
                .forEach(each -> reasons.add(pending(each)));
        List<String> waiting =
                install.waiting().stream().filter(pod -> isOf(line, pod)).toList();
        if (!waiting.isEmpty()) {
            reasons.add("not made before that one runs: " + String.join(", ", waiting));
        }
        Verdict verdict = reasons.isEmpty() ? Verdict.FITS : install.verdict();
        return new Answer(Question.install, line.workload(), verdict, reasons);
    }

    static String pending(Placement placement) {
        return placement.pod() + " stays Pending: " + placement.sentence();
    }

    /** A pod is called like its workload, with a number. */
    private static boolean isOf(Install.Line line, String pod) {
        return line.workload().endsWith("/" + pod.substring(0, pod.lastIndexOf('-')));
    }

    private static Answer change(Rollout.Step step) {
        List<String> reasons = new ArrayList<>(step.reasons());
        if (step.stuck() != null) {
            reasons.add(pending(step.stuck()));
        }
        return new Answer(Question.rollout, step.workload(), step.verdict(), reasons);
    }

    private static Answer guard(Rollout.Guard guard) {
        return new Answer(Question.rollout, guard.budget(), guard.verdict(), guard.reasons());
    }

    /** What does not run cannot be lost; that is an answer, too. */
    private static Stream<Answer> survival(CapacityReport report) {
        return report.losses().isEmpty()
                ? Stream.of(new Answer(
                        Question.survive,
                        "the release",
                        report.verdict(Question.survive),
                        report.survival().notes()))
                : report.losses().stream().map(Answer::loss);
    }

    private static Answer loss(Loss loss) {
        return new Answer(Question.survive, Words.of(loss), loss.verdict(), loss.reasons());
    }
}
