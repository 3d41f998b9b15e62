package redisha.report.drill;

import java.util.Objects;
import java.util.Optional;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.Judge;
import redisha.drill.timeline.Outcome;
import redisha.drill.timeline.Prediction;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.Verdict;

/** One run with what it came to, and what that is by the promises of its scenario. */
public record Trial(Timeline timeline, Outcome outcome, Verdict verdict) {

    public Trial {
        Objects.requireNonNull(timeline, "timeline");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(verdict, "verdict");
    }

    public static Trial of(Timeline timeline, Budget budget) {
        Outcome outcome = Judge.judge(timeline);
        return new Trial(timeline, outcome, budget.judge(outcome));
    }

    public boolean kept() {
        return verdict.kept();
    }

    Setting setting() {
        return timeline.setting();
    }

    Optional<Prediction> prediction() {
        return Prediction.of(setting());
    }
}
