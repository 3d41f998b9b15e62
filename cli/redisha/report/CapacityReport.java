package redisha.report;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import redisha.schedule.question.Install;
import redisha.schedule.question.Loss;
import redisha.schedule.question.Rollout;
import redisha.schedule.question.Survival;
import redisha.schedule.question.Verdict;

/**
 * What a cluster answered.
 *
 * @param required the questions that decide
 * @param asked the losses that the user named
 * @param picture the pods of the release by node, with the nodes that hold none
 * @param cluster sentences about the nodes: how many, where from
 * @param notes what could not be read, and what that means
 * @param advice best first
 * @param millis how long it took; negative when that is not to be told
 */
public record CapacityReport(
        Set<Question> required,
        Install install,
        Rollout rollout,
        Survival survival,
        List<Loss> asked,
        Map<String, List<String>> picture,
        List<String> cluster,
        List<String> notes,
        List<Advice> advice,
        long millis) {

    public CapacityReport {
        Set<Question> questions = EnumSet.noneOf(Question.class);
        questions.addAll(required);
        required = Collections.unmodifiableSet(questions);
        Objects.requireNonNull(install, "install");
        Objects.requireNonNull(rollout, "rollout");
        Objects.requireNonNull(survival, "survival");
        asked = List.copyOf(asked);
        Map<String, List<String>> nodes = new LinkedHashMap<>();
        picture.forEach((node, pods) -> nodes.put(node, List.copyOf(pods)));
        picture = Collections.unmodifiableMap(nodes);
        cluster = List.copyOf(cluster);
        notes = List.copyOf(notes);
        advice = List.copyOf(advice);
    }

    /** Whether every required question is answered with {@link Verdict#FITS}; luck is not enough. */
    public boolean fits() {
        return required.stream().allMatch(question -> verdict(question) == Verdict.FITS);
    }

    /** Survival is judged by the losses that the user named, if there are any. */
    Verdict verdict(Question question) {
        return switch (question) {
            case install -> install.verdict();
            case rollout -> rollout.verdict();
            case survive ->
                asked.isEmpty()
                        ? survival.verdict()
                        : Collections.max(asked.stream().map(Loss::verdict).toList());
        };
    }

    /** The losses that are told. */
    List<Loss> losses() {
        return asked.isEmpty() ? survival.losses() : asked;
    }

    /** {@code install fits, roll-out does not fit, survives every loss (3 nodes, 41 ms)}. */
    String summary() {
        String time = millis < 0 ? "" : ", " + Words.number(millis) + " ms";
        return "install " + Words.of(Question.install, install.verdict()) + ", roll-out "
                + Words.of(Question.rollout, rollout.verdict()) + ", " + survived() + " ("
                + Words.amount(picture.size(), "node") + time + ")";
    }

    private String survived() {
        long fatal =
                losses().stream().filter(loss -> loss.verdict() != Verdict.FITS).count();
        if (fatal == 0) {
            return verdict(Question.survive) == Verdict.FITS ? "survives every loss" : "survives no loss";
        }
        return "does not survive " + Words.number(fatal) + " of " + Words.number(losses().size()) + " losses";
    }
}
