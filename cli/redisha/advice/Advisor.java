package redisha.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redisha.report.Advice;
import redisha.report.Question;
import redisha.schedule.question.Capacity;

/**
 * Looks for the smallest changes that let a cluster answer yes: to what is required, and to that together with the next
 * roll-out. What it offers has been tried.
 */
public final class Advisor {
    private static final int MOST = 5;

    private static final List<Remedy> REMEDIES = List.of(
            new MoreNodes(),
            new Tolerated(),
            new LooserBudget(),
            new NoSurge(),
            new SmallerRequests(),
            new NodeAsPlace(),
            new SpreadAsWish(),
            new SoftAntiAffinity(),
            new FewerReplicas());

    private final Trial trial;
    private final Capacity now;

    /** @param now what the cluster answers to the trial as it is */
    public Advisor(Trial trial, Capacity now) {
        this.trial = trial;
        this.now = now;
    }

    /** At most five, those that give up the least availability first; none when nothing is amiss, or nothing helps. */
    public List<Advice> advice(Set<Question> required) {
        Goal least = new Goal(required);
        List<Change> all = offers(least.withRollout());
        int cheapest = all.stream()
                .filter(Change::isOfValues)
                .mapToInt(Change::weight)
                .min()
                .orElse(Integer.MAX_VALUE);
        // What achieves less must give up less.
        Stream<Change> some = offers(least).stream().filter(change -> change.weight() < cheapest);
        Set<String> told = new HashSet<>();
        return Stream.concat(some, all.stream())
                .filter(change -> told.add(change.words()))
                .sorted(Comparator.comparingInt(Change::weight))
                .limit(MOST)
                .map(this::advice)
                .toList();
    }

    /** The changes with which a goal is met that is not met yet. */
    private List<Change> offers(Goal goal) {
        if (goal.isMet(now)) {
            return List.of();
        }
        long distance = goal.distance(now);
        List<Ladder> helpful = REMEDIES.stream()
                .flatMap(remedy -> remedy.ladders(trial).stream())
                .filter(ladder -> distance(ladder.top(), goal) < distance)
                .toList();
        List<Change> offers = new ArrayList<>();
        helpful.forEach(ladder -> ladder.least(change -> meets(change, goal)).ifPresent(offers::add));
        if (offers.stream().noneMatch(Change::isOfValues)) {
            offers.addAll(pairs(helpful, goal));
        }
        return offers.stream()
                .filter(change -> offers.stream().noneMatch(change::goesBeyond))
                .toList();
    }

    /** Two changes of values, where none is enough by itself. */
    private List<Change> pairs(List<Ladder> ladders, Goal goal) {
        List<Ladder> ofValues =
                ladders.stream().filter(ladder -> ladder.top().isOfValues()).toList();
        List<Change> pairs = new ArrayList<>();
        for (int i = 0; i < ofValues.size(); i++) {
            for (int j = i + 1; j < ofValues.size(); j++) {
                pair(ofValues.get(i), ofValues.get(j), goal).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private Optional<Change> pair(Ladder one, Ladder other, Goal goal) {
        return one.least(change -> meets(change.and(other.top()), goal))
                .flatMap(first ->
                        other.least(change -> meets(first.and(change), goal)).map(first::and));
    }

    private long distance(Change change, Goal goal) {
        return trial.after(change).map(goal::distance).orElse(Long.MAX_VALUE);
    }

    private boolean meets(Change change, Goal goal) {
        return trial.after(change).filter(goal::isMet).isPresent();
    }

    private Advice advice(Change change) {
        Capacity then = trial.after(change).orElseThrow();
        return new Advice(
                change.words(),
                change.costs(),
                then.install().verdict(),
                then.rollout().verdict(),
                then.survival().verdict());
    }
}
