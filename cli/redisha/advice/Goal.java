package redisha.advice;

import java.util.EnumSet;
import java.util.Set;
import redisha.report.Question;
import redisha.schedule.question.Capacity;
import redisha.schedule.question.Install;
import redisha.schedule.question.Rollout;
import redisha.schedule.question.Survival;
import redisha.schedule.question.Verdict;

/** Questions that shall be answered with yes. */
record Goal(Set<Question> questions) {

    /** The same, and the next change gets through too. */
    Goal withRollout() {
        Set<Question> all = EnumSet.of(Question.rollout);
        all.addAll(questions);
        return new Goal(all);
    }

    boolean isMet(Capacity capacity) {
        return questions.stream().allMatch(question -> distance(question, capacity) == 0);
    }

    /** How many pods, steps and losses stand between the answers and the goal. */
    long distance(Capacity capacity) {
        return questions.stream()
                .mapToLong(question -> distance(question, capacity))
                .sum();
    }

    private static long distance(Question question, Capacity capacity) {
        return switch (question) {
            case install -> missing(capacity.install());
            case rollout -> stuck(capacity.rollout());
            case survive -> fatal(capacity.survival());
        };
    }

    private static long missing(Install install) {
        int pods = install.workloads().stream()
                .mapToInt(line -> line.needs() - line.fits())
                .sum();
        return install.verdict() == Verdict.FITS ? 0 : Math.max(1, pods);
    }

    private static long stuck(Rollout rollout) {
        return rollout.workloads().stream()
                        .filter(step -> step.verdict() != Verdict.FITS)
                        .count()
                + rollout.budgets().stream()
                        .filter(guard -> guard.verdict() != Verdict.FITS)
                        .count();
    }

    private static long fatal(Survival survival) {
        long losses = survival.losses().stream()
                .filter(loss -> loss.verdict() != Verdict.FITS)
                .count();
        return survival.verdict() == Verdict.FITS ? 0 : Math.max(1, losses);
    }
}
