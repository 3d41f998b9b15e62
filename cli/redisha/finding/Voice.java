package redisha.finding;

/** The one place that turns a problem into a line: place, fault, way out. */
public final class Voice {

    private Voice() {}

    /** {@code values.yaml:12:3: redis.replcas: unknown key. Did you mean 'replicas'?} */
    public static String line(Finding finding) {
        String subject = finding.subject().isEmpty() ? "" : finding.subject() + ": ";
        return finding.where() + ": " + severity(finding) + subject + sentence(finding.problem(), finding.hint());
    }

    /**
     * A finding about an object that only exists in memory, without the way out: {@code values.yaml:3:11: warning:
     * StatefulSet/cache-server spec.replicas: two members. [ha/even-members]}.
     */
    public static String shortly(Finding finding) {
        String place = finding.cause() == null ? "" : finding.cause() + ": ";
        return place + severity(finding) + sentence(fault(finding), "") + " [" + finding.rule() + "]";
    }

    /** What is wrong with what, where the place stands elsewhere: {@code Service/cache spec.selector: it is empty}. */
    public static String fault(Finding finding) {
        String subject = (finding.object() + " " + finding.subject()).strip();
        return subject.isEmpty() ? finding.problem() : subject + ": " + finding.problem();
    }

    /** The fault and the way out, as sentences. */
    public static String advice(Finding finding) {
        return sentence(fault(finding), finding.hint());
    }

    private static String severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "";
            case WARNING -> "warning: ";
            case INFO -> "note: ";
        };
    }

    /** {@code redisha: cannot read values.yaml: no such file. Give the path of an existing file.} */
    public static String line(UserError error) {
        return "redisha: " + sentence(error.getMessage(), error.hint());
    }

    private static String sentence(String problem, String hint) {
        String end = problem.endsWith(".") || problem.endsWith("?") ? "" : ".";
        return hint.isEmpty() ? problem + end : problem + end + " " + hint;
    }
}
