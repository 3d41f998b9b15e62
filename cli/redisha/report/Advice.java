package redisha.report;

import java.util.Objects;
import redisha.schedule.question.Verdict;

/**
 * A change that was tried, with the answers it led to.
 *
 * @param change what to write, such as {@code --set haproxy.hardAntiAffinity=false}, or what to add to the cluster
 * @param costs what availability it gives up
 */
public record Advice(String change, String costs, Verdict install, Verdict rollout, Verdict survival) {

    public Advice {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(costs, "costs");
        Objects.requireNonNull(install, "install");
        Objects.requireNonNull(rollout, "rollout");
        Objects.requireNonNull(survival, "survival");
    }
}
