package redisha.rule;

import java.util.List;
import java.util.Locale;

/** The levels of the Pod Security Standards, the least strict first. */
public enum PodSecurityLevel {
    PRIVILEGED(List.of()),
    BASELINE(PodSecurityCheck.BASELINE),
    RESTRICTED(PodSecurityCheck.RESTRICTED);

    private final List<PodSecurityCheck> checks;

    PodSecurityLevel(List<PodSecurityCheck> checks) {
        this.checks = checks;
    }

    /** The level that a label of a namespace asks for; what is no level is taken for the strictest, as Kubernetes does. */
    public static PodSecurityLevel of(String label) {
        for (PodSecurityLevel level : values()) {
            if (level.toString().equals(label)) {
                return level;
            }
        }
        return RESTRICTED;
    }

    /**
     * What keeps pods from this level that the level before lets through.
     *
     * @param minor the minor release of Kubernetes 1 whose checks are meant
     */
    public List<PodSecurityObstacle> obstacles(Workload workload, int minor) {
        PodFields fields = new PodFields(workload, minor);
        return checks.stream()
                .map(check -> new PodSecurityObstacle(
                        check.problem(), check.offenders().apply(fields).toList()))
                .filter(obstacle -> !obstacle.places().isEmpty())
                .toList();
    }

    /** {@code restricted}, as a label has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
