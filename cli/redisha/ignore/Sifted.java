package redisha.ignore;

import java.util.List;
import redisha.finding.Finding;
import redisha.finding.Suppressed;

/**
 * Findings in two heaps.
 *
 * @param told what is to be told, with what is wrong about the suppressions themselves ({@code ignore/...})
 */
public record Sifted(List<Finding> told, List<Suppressed> suppressed) {

    public Sifted {
        told = List.copyOf(told);
        suppressed = List.copyOf(suppressed);
    }
}
