package redisha.rule;

import java.util.ArrayList;
import java.util.List;
import redisha.finding.Finding;
import redisha.finding.Severity;
import redisha.manifest.Spot;

/** Takes what one rule has to say. */
public final class Verdict {
    private final About about;
    private final List<Finding> findings = new ArrayList<>();

    Verdict(About about) {
        this.about = about;
    }

    /**
     * The promise is broken here; the rule's own remedy is the way out.
     *
     * @param problem names the offending value, a clause without a final full stop
     */
    public void broken(Spot spot, String problem) {
        broken(spot, problem, about.remedy());
    }

    /** The promise is broken here, with a way out that knows the values at hand. */
    public void broken(Spot spot, String problem, String remedy) {
        broken(about.severity(), spot, problem, remedy);
    }

    /** For the rule that is graver in one case than in another. */
    public void broken(Severity severity, Spot spot, String problem, String remedy) {
        findings.add(new Finding(
                about.id(), severity, spot.where(), spot.manifest().id(), spot.path(), problem, remedy, null));
    }

    List<Finding> findings() {
        return findings;
    }
}
