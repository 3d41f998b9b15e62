package redisha.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import redisha.advice.Advisor;
import redisha.advice.Trial;
import redisha.cluster.Read;
import redisha.finding.Finding;
import redisha.finding.Voice;
import redisha.report.CapacityReport;
import redisha.schedule.question.Capacity;
import redisha.schedule.question.Loss;

/** Asks a cluster everything about a release. */
final class Survey {
    private final QuestionOptions questions;
    private final LongSupplier millis;
    private final Progress progress;

    /**
     * @param millis how long the run took so far, asked at the end; negative when that is not to be told
     */
    Survey(QuestionOptions questions, LongSupplier millis, Progress progress) {
        this.questions = questions;
        this.millis = millis;
        this.progress = progress;
    }

    /** @param warnings what the values were told, stopping nothing */
    CapacityReport ask(Trial trial, Read read, List<Finding> warnings) {
        try {
            return answers(trial, read, warnings);
        } finally {
            progress.end();
        }
    }

    private CapacityReport answers(Trial trial, Read read, List<Finding> warnings) {
        Capacity capacity = new Capacity(trial.cluster(), trial.release());
        String where = " on " + nodes(trial.cluster().nodes().size());
        List<Loss> asked = told("the losses" + where, () -> questions.losses(trial.cluster(), capacity));
        List<String> notes = new ArrayList<>();
        read.notes().forEach(note -> notes.add(Voice.advice(note)));
        warnings.forEach(warning -> notes.add(Voice.line(warning)));
        return new CapacityReport(
                questions.required(),
                told("the install" + where, capacity::install),
                told("the rollout" + where, capacity::rollout),
                told("the loss of each node" + where, capacity::survival),
                asked,
                capacity.picture(),
                List.of(nodes(trial.cluster().nodes().size()) + " of " + read.source()),
                notes,
                told("what would help" + where, () -> new Advisor(trial, capacity).advice(questions.required())),
                millis.getAsLong());
    }

    private <T> T told(String question, Supplier<T> answer) {
        progress.tell(question);
        return answer.get();
    }

    private static String nodes(int count) {
        return count == 1 ? "1 node" : count + " nodes";
    }
}
