package redisha.schedule.question;

import java.util.ArrayList;
import java.util.List;
import redisha.schedule.Budget;
import redisha.schedule.Pod;
import redisha.schedule.Role;
import redisha.schedule.Update;
import redisha.schedule.Workload;
import redisha.schedule.Workload.Wanted;
import redisha.schedule.filter.Placement;

/** Changes every workload as its controller would, and looks at what the budgets leave to a drain. */
final class RolloutQuestion {
    private final Running running;

    private RolloutQuestion(Running running) {
        this.running = running;
    }

    /** Afterwards the pods run where they ran. */
    static Rollout ask(Running running) {
        List<Pod> before = running.snapshot();
        Rollout rollout = new RolloutQuestion(running).ask();
        running.restore(before);
        return rollout;
    }

    private Rollout ask() {
        List<Rollout.Guard> guards =
                running.release().budgets().stream().map(this::guard).toList();
        List<Rollout.Step> steps =
                running.release().workloads().stream().map(this::change).toList();
        Verdict verdict = Verdict.FITS;
        for (Rollout.Step step : steps) {
            verdict = verdict.worse(step.verdict());
        }
        for (Rollout.Guard guard : guards) {
            verdict = verdict.worse(guard.verdict());
        }
        return new Rollout(verdict, steps, guards);
    }

    private Rollout.Step change(Workload workload) {
        int there = running.of(workload).size();
        if (there < workload.replicas()) {
            String missing = there + " of " + workload.replicas() + " pods run before the change";
            return new Rollout.Step(workload.id(), Verdict.DOES_NOT_FIT, 0, 0, List.of(), null, List.of(missing));
        }
        if (workload.update() instanceof Update.Rolling rolling) {
            return roll(workload, rolling);
        }
        if (workload.update() instanceof Update.Recreate) {
            return recreate(workload);
        }
        int partition = workload.update() instanceof Update.OneByOne one ? one.partition() : 0;
        return replace(workload, partition);
    }

    /** New pods come as far as the surge goes, old ones go as far as enough pods are available. */
    private Rollout.Step roll(Workload workload, Update.Rolling rolling) {
        List<Pod> old = new ArrayList<>(running.of(workload));
        List<Placement> moved = new ArrayList<>();
        Placement stuck = null;
        int made = 0;
        while (moved.size() < workload.replicas()) {
            boolean comes = made < workload.replicas() && old.size() + made < workload.replicas() + rolling.surge();
            boolean goes = old.size() + moved.size() > workload.replicas() - rolling.unavailable() && !old.isEmpty();
            if (stuck == null && comes) {
                Placement placement = running.place(workload, workload.next().get(made));
                made++;
                if (placement.isPlaced()) {
                    moved.add(placement);
                } else {
                    stuck = placement;
                }
            } else if (goes) {
                running.delete(old.remove(old.size() - 1));
                if (stuck != null) {
                    running.delete(workload.next().get(--made).pod());
                    stuck = null;
                }
            } else {
                break;
            }
        }
        return step(workload, rolling.surge(), rolling.unavailable(), moved, stuck, blocked(rolling));
    }

    private static String blocked(Update.Rolling rolling) {
        return rolling.unavailable() == 0
                ? "deadlock: a new pod must run before an old one may go (maxSurge " + rolling.surge()
                        + ", maxUnavailable 0), and there is no node for it"
                : "there is no node for a new pod, though " + rolling.unavailable() + " of the old ones may go";
    }

    private Rollout.Step recreate(Workload workload) {
        running.of(workload).forEach(running::delete);
        List<Placement> moved = new ArrayList<>();
        for (Wanted next : workload.next()) {
            Placement placement = running.place(workload, next);
            if (!placement.isPlaced()) {
                return step(workload, 0, workload.replicas(), moved, placement, "there is no node for a new pod");
            }
            moved.add(placement);
        }
        return step(workload, 0, workload.replicas(), moved, null, "");
    }

    /** From the last to the first; each comes back before the next one goes. */
    private Rollout.Step replace(Workload workload, int partition) {
        List<Placement> moved = new ArrayList<>();
        for (int index = workload.replicas() - 1; index >= 0; index--) {
            Wanted next = workload.next().get(index);
            if (number(next.pod()) < partition) {
                break;
            }
            running.delete(workload.pods().get(index).pod());
            Placement placement = running.place(workload, next);
            if (!placement.isPlaced()) {
                return step(workload, 0, 1, moved, placement, "the deleted pod finds no node to come back to");
            }
            moved.add(placement);
        }
        return step(workload, 0, 1, moved, null, "");
    }

    private static Rollout.Step step(
            Workload workload, int surge, int unavailable, List<Placement> moved, Placement stuck, String why) {
        return new Rollout.Step(
                workload.id(),
                Verdict.of(stuck == null),
                surge,
                unavailable,
                moved,
                stuck,
                stuck == null ? List.of() : List.of(why));
    }

    private Rollout.Guard guard(Budget budget) {
        List<Pod> covered = running.snapshot().stream().filter(budget::covers).toList();
        int allowed = budget.allowed(covered.size(), covered.size());
        List<String> reasons = new ArrayList<>();
        if (!covered.isEmpty() && allowed == 0) {
            reasons.add("a drain never ends: none of its " + covered.size() + " pods may be evicted");
        }
        running.release().workloads().stream()
                .filter(workload ->
                        workload.role() == Role.REDIS && covered.stream().anyMatch(workload::owns))
                .filter(workload -> allowed > 0 && workload.replicas() - allowed < workload.least())
                .forEach(workload -> reasons.add("a drain may take " + allowed + " of " + workload.replicas()
                        + " Sentinels at a time, and " + workload.least() + " are a majority"));
        return new Rollout.Guard(budget.id(), Verdict.of(reasons.isEmpty()), covered.size(), allowed, reasons);
    }

    private static int number(Pod pod) {
        return Integer.parseInt(pod.name().substring(pod.name().lastIndexOf('-') + 1));
    }
}
