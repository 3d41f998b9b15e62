package redisha.drill.timeline;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What one run came to. Times are milliseconds; moments count from the origin of the timeline.
 *
 * @param fault the moment of the first fault, or of the first attempt when there was none
 * @param served a write through the proxy was acknowledged before the fault, or there was no fault
 * @param writes gaps between acknowledged writes through the proxy; the longest is the outage
 * @param reads the same of reads on the read-only port; of no length when nobody read
 * @param proxy what became of the writes through the proxy
 * @param minority the same of the writes on the minority's side of a partition
 * @param reading the same of the reads
 * @param keptRead the lists of all writers were read after recovery; without them nobody knows what was lost
 * @param losses who acknowledged what was lost, and when
 * @param masters who said to be master, over time
 * @param proxyTenures who acknowledged writes through the proxy, over time
 * @param minorityTenures who acknowledged writes on the minority's side
 * @param proxyOverlap the proxy led writes to two servers side by side that took themselves for the master, whether they
 *     acknowledged them or refused them for want of replicas
 * @param overlap the same of writes of both routes
 * @param recovery from the first fault until all was well for good; empty when it was not after the last fault
 * @param restart from the last mending until all was well for good; empty when nothing was mended, or all was not well then
 * @param lastAcknowledged from the last fault until the end of the last attempt that was acknowledged before anything was
 *     mended; empty when none was
 * @param milestones the events that tell the story: faults, menders, masters, what Sentinel and HAProxy decided
 */
public record Outcome(
        double fault,
        boolean served,
        Gaps writes,
        Gaps reads,
        Tally proxy,
        Tally minority,
        Tally reading,
        boolean keptRead,
        List<Loss> losses,
        List<Reign> masters,
        List<Tenure> proxyTenures,
        List<Tenure> minorityTenures,
        Overlap proxyOverlap,
        Overlap overlap,
        OptionalDouble recovery,
        OptionalDouble restart,
        OptionalDouble lastAcknowledged,
        List<Event> milestones) {

    public Outcome {
        Objects.requireNonNull(writes, "writes");
        Objects.requireNonNull(reads, "reads");
        losses = List.copyOf(losses);
        masters = List.copyOf(masters);
        proxyTenures = List.copyOf(proxyTenures);
        minorityTenures = List.copyOf(minorityTenures);
        milestones = List.copyOf(milestones);
    }

    /** The longest time between two acknowledged writes through the proxy, from the first fault on. */
    public double outage() {
        return writes.longest().length();
    }

    public double readOutage() {
        return reads.longest().length();
    }

    /** Several members said at the same time that they were masters. */
    public boolean split() {
        return masters.stream().anyMatch(Reign::split);
    }
}
